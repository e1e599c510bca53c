package jumelage.notice;

import jakarta.servlet.http.HttpServletRequest;
import jumelage.account.Person;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NoticesController {
    private final Board board;
    private final Addresses addresses;

    NoticesController(Board board, Addresses addresses) {
        this.board = board;
        this.addresses = addresses;
    }

    @GetMapping("/notices")
    ListNotices list(Person me) {
        var lines = board.of(me);
        return new ListNotices(
                me.pupil(),
                Day.of(lines.stream().filter(Line::unread).toList()),
                Day.of(lines.stream().filter(line -> !line.unread()).toList()),
                addresses.refused(me.id()).orElse(null));
    }

    /// Leads to what a notice is about; it is read from then on, unless the browser only fetches it in advance.
    @GetMapping("/notices/{notice}")
    ResponseEntity<View> open(Person me, @PathVariable NoticeId notice, HttpServletRequest request) {
        if (ahead(request, "Sec-Purpose") || ahead(request, "X-Sec-Purpose"))
            return ResponseEntity.noContent().build();
        return Redirect.to(board.open(me, notice).orElseThrow(NotFound::new));
    }

    @PostMapping("/notices/read")
    ResponseEntity<View> readAll(Person me) {
        board.readAll(me.id());
        return Redirect.to("/notices");
    }

    private static boolean ahead(HttpServletRequest request, String header) {
        var purpose = request.getHeader(header);
        return purpose != null && purpose.contains("prefetch");
    }
}
