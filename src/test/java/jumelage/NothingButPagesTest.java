package jumelage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jumelage.Asker.Somebody;
import jumelage.room.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever a client says it accepts, a page is a page: a view never leaves as the data that it is made of.
@IntegrationTest
class NothingButPagesTest {
    private static final List<String> KINDS =
            List.of("application/json", "application/cbor", "application/xml", "application/json, text/html;q=0.1");
    /// What the address says to be something else.
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("GET /pupils/words", "application/json"),
            Map.entry("GET /health", "text/plain"),
            Map.entry("GET /service-worker.js", "text/javascript"),
            Map.entry("GET /manifest.webmanifest", "application/manifest+json"),
            Map.entry("GET /classes/{id}/cards/{token}.pdf", "application/pdf"),
            Map.entry("GET /twinspaces/{slug}/materials/{number}/{sha256}/{form}", "audio/mpeg"),
            Map.entry("GET /projects/{slug}/materials/{number}/{sha256}/{form}", "audio/mpeg"),
            Map.entry("GET /health/ready", "text/plain"),
            Map.entry("GET /health/live", "text/plain"),
            // the margin beside an editor, and whom one may mention in it
            Map.entry("GET /twinspaces/{slug}/pages/{page}/comments", "text/html"),
            Map.entry("GET /twinspaces/{slug}/pages/{page}/comments/people", "text/html"),
            // else a socket
            Map.entry("GET /writing/{slug}/{document}", "nothing"));

    @Autowired
    Asker asker;

    @Autowired
    Furnishing furnishing;

    @Autowired
    Knocking knocking;

    @Test
    void whateverIsAcceptedAPageIsAPage() {
        var furnished = furnishing.scene();
        var officer = asker.officer("Oriane", "central");
        var operator = asker.operator("Omer");
        var wrong = new ArrayList<String>();
        for (var circle : Circle.register())
            if (circle.method().equals("GET") && !circle.kind().equals("demo"))
                for (var kind : KINDS) {
                    var answer = ask(circle, by(circle, furnished, officer, operator), furnished, kind);
                    var type = answer.type() == null ? "nothing" : answer.type();
                    var page = type.startsWith("text/html") && answer.body().contains("<html");
                    var fine = answer.status() == 303
                            || page
                            || type.startsWith(OTHERS.getOrDefault(circle.name(), "nothing else"));
                    // a page that is shown, not one that tells that there is none
                    if (!fine || circle.filled() && answer.status() >= 400)
                        wrong.add(circle.name() + " for " + kind + " answers " + answer + ", " + type);
                }
        assertThat(wrong).isEmpty();
    }

    private static Somebody by(Circle circle, Furnished furnished, Somebody officer, Somebody operator) {
        return switch (circle.kind()) {
            case "officer" -> officer;
            case "operator" -> operator;
            case "pupil" -> furnished.scene().italianPupil();
            case "own" ->
                switch (circle.detail()) {
                    case "staff" -> furnished.waiting();
                    case "signed-in" -> furnished.scene().as(Role.PUPIL);
                    default -> furnished.scene().as(Role.FOUNDER);
                };
            default -> furnished.scene().as(Role.FOUNDER);
        };
    }

    private Answer ask(Circle circle, Somebody somebody, Furnished furnished, String kind) {
        var values = furnished.values(circle, furnished.school());
        circle.fill().forEach(values::putIfAbsent);
        var path = circle.path(values, "none");
        var answer = knocking.ask(circle, somebody, path, furnished.fields(circle, values), "Accept", kind);
        // to the address with the words of the title
        return answer.status() == 301
                ? knocking.ask(circle, somebody, answer.location(), Map.of(), "Accept", kind)
                : answer;
    }
}
