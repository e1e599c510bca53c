package jumelage.material;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jumelage.room.Act;
import jumelage.room.Member;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UploadsController {
    private final Uploads uploads;
    private final Taking taking;
    private final Limits limits;

    UploadsController(Uploads uploads, Taking taking, Limits limits) {
        this.uploads = uploads;
        this.taking = taking;
        this.limits = limits;
    }

    /// Begins a file, unless it could never come in.
    @RequestMapping(path = "/twinspaces/{slug}/uploads", method = RequestMethod.POST)
    void begin(Member member, HttpServletRequest request, HttpServletResponse response) throws IOException {
        member.must(Act.UPLOAD);
        var length = request.getHeader("Upload-Length");
        var bytes = length != null && length.matches("\\d{1,15}") ? Long.parseLong(length) : 0;
        var room = member.room().id();
        if (taking.used(room) + uploads.coming(room) + bytes > limits.room())
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else uploads.begin(member, bytes, request, response);
    }

    /// How far it is, or its next piece: tus sends that as PATCH, or as POST that says so, which more networks let
    /// through.
    @RequestMapping(
            path = "/twinspaces/{slug}/uploads/{id}",
            method = {RequestMethod.HEAD, RequestMethod.POST})
    void goOn(Member member, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        member.must(Act.UPLOAD);
        if (uploads.begun(member, id)) uploads.process(member, request, response);
        else response.setStatus(HttpServletResponse.SC_GONE);
    }
}
