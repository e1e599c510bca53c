package jumelage.material;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jumelage.room.Act;
import jumelage.room.Member;
import me.desair.tus.server.upload.disk.StoragePathNotAvailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UploadsController {
    private static final Logger LOG = LoggerFactory.getLogger(UploadsController.class);
    private static final int INSUFFICIENT_STORAGE = 507;

    private final Uploads uploads;
    private final Taking taking;
    private final Limits limits;

    UploadsController(Uploads uploads, Taking taking, Limits limits) {
        this.uploads = uploads;
        this.taking = taking;
        this.limits = limits;
    }

    /// Begins a file, unless it could never come in. Each says how long it is: what is on its way counts, so nothing
    /// comes whose length is told later, or that is put together of others.
    @RequestMapping(path = "/twinspaces/{slug}/uploads", method = RequestMethod.POST)
    void begin(Member member, HttpServletRequest request, HttpServletResponse response) {
        member.must(Act.UPLOAD);
        var length = request.getHeader("Upload-Length");
        var room = member.room().id();
        if (length == null || !length.matches("\\d{1,15}") || request.getHeader("Upload-Concat") != null)
            response.setStatus(HttpServletResponse.SC_LENGTH_REQUIRED);
        else if (taking.used(room) + uploads.coming(room) + Long.parseLong(length) > limits.room())
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else ifThereIsPlace(response, () -> uploads.begin(member, Long.parseLong(length), request, response));
    }

    /// How far it is, or its next piece: tus sends that as PATCH, or as POST that says so, which more networks let
    /// through. A piece says how long it is, so that no more comes than was begun.
    @RequestMapping(
            path = "/twinspaces/{slug}/uploads/{id}",
            method = {RequestMethod.HEAD, RequestMethod.POST})
    void goOn(Member member, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        member.must(Act.UPLOAD);
        if (!uploads.begun(member, id)) response.setStatus(HttpServletResponse.SC_GONE);
        else if (request.getMethod().equals("POST") && request.getContentLengthLong() < 0)
            response.setStatus(HttpServletResponse.SC_LENGTH_REQUIRED);
        else ifThereIsPlace(response, () -> uploads.process(member, request, response));
    }

    private interface Step {
        void go() throws IOException;
    }

    /// The disk of this node may be full; whoever sends tries again by himself.
    private static void ifThereIsPlace(HttpServletResponse response, Step step) {
        try {
            step.go();
        } catch (IOException | StoragePathNotAvailableException e) {
            LOG.warn("A piece of a file could not be kept", e);
            if (!response.isCommitted()) response.setStatus(INSUFFICIENT_STORAGE);
        }
    }
}
