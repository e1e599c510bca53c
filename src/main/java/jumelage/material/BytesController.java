package jumelage.material;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import jumelage.account.Sessions;
import jumelage.account.Visitor;
import jumelage.publication.Eyes;
import jumelage.room.Member;
import jumelage.room.Room;
import jumelage.room.RoomId;
import jumelage.room.Rooms;
import jumelage.shell.Gone;
import jumelage.shell.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The bytes of materials: each request asks anew whether they may be seen.
@RestController
class BytesController {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final Rooms rooms;
    private final Showings showings;
    private final Delivery delivery;

    BytesController(Rooms rooms, Showings showings, Delivery delivery) {
        this.rooms = rooms;
        this.showings = showings;
        this.delivery = delivery;
    }

    @GetMapping("/twinspaces/{slug}/materials/{number}/{sha256}/{form}")
    void inside(
            Member member,
            @PathVariable String number,
            @PathVariable String sha256,
            @PathVariable String form,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var bytes = bytes(member.room().id(), number, sha256, form)
                .filter(found -> showings.seen(Eyes.of(member), found.material(), sha256))
                .orElseThrow(NotFound::new);
        delivery.hand(bytes, false, request, response);
    }

    @GetMapping("/projects/{slug}/materials/{number}/{sha256}/{form}")
    void outside(
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable String sha256,
            @PathVariable String form,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var room = rooms.findBySlug(slug)
                .or(() -> rooms.findByFormerSlug(slug))
                .filter(found -> found.kind() == Room.Kind.TWINSPACE)
                .orElseThrow(NotFound::new);
        var bytes = bytes(room.id(), number, sha256, form)
                .filter(found -> showings.seen(Eyes.stranger(room.id()), found.material(), sha256))
                .orElseThrow(
                        () -> showings.gone(room.id(), Integer.parseInt(number), sha256) ? new Gone() : new NotFound());
        delivery.hand(bytes, !Sessions.carried(request), request, response);
    }

    private Optional<Showings.Bytes> bytes(RoomId room, String number, String sha256, String form) {
        if (!NUMBER.matcher(number).matches()) throw new NotFound();
        return showings.bytes(room, Integer.parseInt(number), sha256, form);
    }
}
