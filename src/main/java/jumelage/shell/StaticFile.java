package jumelage.shell;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;

/// A static file as it goes to a reader.
final class StaticFile extends ByteArrayResource implements HttpResource {
    private final String file;
    private final Coding coding;
    private final boolean current;

    StaticFile(String file, Coding coding, byte[] bytes) {
        this(file, coding, bytes, true);
    }

    private StaticFile(String file, Coding coding, byte[] bytes, boolean current) {
        super(bytes);
        this.file = file;
        this.coding = coding;
        this.current = current;
    }

    /// For an address of another release: nobody may keep these bytes under it.
    StaticFile passing() {
        return new StaticFile(file, coding, getByteArray(), false);
    }

    String tag() {
        return "\"" + StaticFiles.FINGERPRINT + "-" + coding.token + "\"";
    }

    @Override
    public String getFilename() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    @Override
    public HttpHeaders getResponseHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (coding != Coding.NONE) headers.set(HttpHeaders.CONTENT_ENCODING, coding.token);
        if (!current) headers.setCacheControl("no-cache");
        return headers;
    }
}
