package jumelage.material;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import jumelage.document.Shown;
import jumelage.publication.Eyes;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Leads to what somebody else has just placed in a text that is open here, too: a text names a material by its id, its
/// bytes lie below its number.
@RestController
class ShownController {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Sources sources;

    ShownController(Sources sources) {
        this.sources = sources;
    }

    @GetMapping("/twinspaces/{slug}/materials/shown/{material}/{sha256}")
    ResponseEntity<View> show(Member member, @PathVariable String material, @PathVariable String sha256) {
        if (!ID.matcher(material).matches()) throw new NotFound();
        var shown = new Shown(UUID.fromString(material), sha256);
        var source =
                sources.inside(member.room(), Eyes.of(member), List.of(shown)).apply(shown);
        return Redirect.to(source.orElseThrow(NotFound::new).middle());
    }
}
