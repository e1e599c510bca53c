package jumelage.material;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jumelage.material.Showings.Bytes;
import jumelage.store.Blobs;
import jumelage.store.Sha256;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.stereotype.Component;

/// Hands bytes over, whole or the part that a player asks for, so that no browser takes them for a page of ours.
@Component
class Delivery {
    private static final String FRESH = "public, max-age=300";

    private final Blobs blobs;

    Delivery(Blobs blobs) {
        this.blobs = blobs;
    }

    /// @param forEverybody whether caches between us and the reader may keep it
    void hand(Bytes bytes, boolean forEverybody, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, forEverybody ? FRESH : "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, "\"" + bytes.sha256().substring(0, 32) + "\"");
        response.setContentType(bytes.type());
        if (bytes.kind() == Kind.FILE)
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(bytes.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
        var from = 0L;
        var count = bytes.bytes();
        var asked = request.getHeader(HttpHeaders.RANGE);
        if (asked != null) {
            try {
                var ranges = HttpRange.parseRanges(asked);
                if (ranges.size() == 1) {
                    from = ranges.getFirst().getRangeStart(bytes.bytes());
                    var end = ranges.getFirst().getRangeEnd(bytes.bytes());
                    if (from >= bytes.bytes()) throw new IllegalArgumentException("beyond the end");
                    count = end - from + 1;
                    response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                    response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + end + "/" + bytes.bytes());
                }
            } catch (IllegalArgumentException _) {
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + bytes.bytes());
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
        }
        response.setContentLengthLong(count);
        try (var stream = blobs.read(new Sha256(bytes.sha256()), from, count)) {
            stream.transferTo(response.getOutputStream());
        } catch (Blobs.Failed e) {
            if (response.isCommitted()) throw new IOException(e);
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
