package jumelage.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.UUID;
import jumelage.account.Sessions;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import jumelage.shell.SignInFirst;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/// Where browsers connect that write in a document. Asked without a socket it answers with nothing, 204: a page that
/// cannot connect learns there whether it may.
@Controller
class WritingController {
    /// Of the documents that our pages write; one that they do not know would be taken apart by them.
    static final String SCHEMA = "1";

    private final Sessions sessions;
    private final Rights rights;
    private final Origins origins;
    private final Talks talks;
    private final HandshakeHandler handshake = new DefaultHandshakeHandler();

    /// Nothing is packed: the memory that it takes would be many times a connection's.
    private static final class Unpacked extends HttpServletRequestWrapper {
        Unpacked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS)
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }
    }

    WritingController(Sessions sessions, Rights rights, Origins origins, Talks talks) {
        this.sessions = sessions;
        this.rights = rights;
        this.origins = origins;
        this.talks = talks;
    }

    @GetMapping("/writing/{slug}/{document}")
    void open(
            Member member,
            @PathVariable UUID document,
            @RequestParam(defaultValue = "") String v,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "0") String epoch,
            HttpServletRequest request,
            HttpServletResponse response) {
        var key = new ItemId(member.room().id(), document);
        if (rights.against(key, member).isPresent()) throw new NotFound();
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) response.setStatus(204);
        else if (!origins.ours(request)) response.setStatus(403);
        else if (!fits(client, Unpacking.LARGEST) || !fits(epoch, Integer.MAX_VALUE)) response.setStatus(400);
        else if (!talks.room(member.id())) {
            response.setStatus(503);
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        } else {
            var session = sessions.session(request).orElseThrow(SignInFirst::new);
            var scribe = new Scribe(member, Long.parseLong(client), Integer.parseInt(epoch));
            shake(new Plug(talks, new Entrant(session, scribe, key, v.equals(SCHEMA))), request, response);
        }
    }

    private void shake(Plug plug, HttpServletRequest request, HttpServletResponse response) {
        handshake.doHandshake(
                new ServletServerHttpRequest(new Unpacked(request)),
                new ServletServerHttpResponse(response),
                plug,
                new HashMap<>());
    }

    private static boolean fits(String number, long most) {
        return number.matches("\\d{1,16}") && Long.parseLong(number) <= most;
    }
}
