package jumelage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.shell.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@IntegrationTest
class DraftTest {
    @Autowired
    Twins twins;

    @Autowired
    Projects projects;

    @Autowired
    Clock clock;

    Somebody claire;
    Somebody paola;
    String path;

    @BeforeEach
    void aFormIsOpen() {
        claire = twins.teacher("Claire", "FR");
        paola = twins.teacher("Paola", "IT");
        twins.know(claire, paola);
        path = "/projects/" + Id.next(clock.instant());
    }

    @Test
    void lookingAtAnEmptyFormKeepsNothing() {
        assertThat(claire.get("/projects/new")).hasStatusOk().bodyText().contains("School of Paola");
        assertThat(projects.foundedBy(claire.id())).isEmpty();
    }

    @Test
    void theMenuShowsThatADraftIsOnesOwnAndTheGalleryIsEverybodys() {
        var mine = "href=\"/projects/mine\" aria-current=\"page\"";
        var everybodys = "href=\"/projects\" aria-current=\"page\"";
        claire.post(path + "/draft", "title", "Bridges", "language", "en", "version", "0");
        for (var page : List.of("/projects/new", path + "/edit", "/projects/mine"))
            assertThat(claire.get(page)).bodyText().contains(mine).doesNotContain(everybodys);
        assertThat(claire.get("/projects")).bodyText().contains(everybodys).doesNotContain(mine);
    }

    @Test
    void halfADraftIsSavedByItselfAndOfferedAgain() {
        var saved = claire.post(path + "/draft", "title", "Bridges", "language", "en", "version", "0");

        assertThat(saved).hasStatus(HttpStatus.NO_CONTENT).headers().hasValue("Version", "1");
        assertThat(claire.get(path + "/edit")).hasStatusOk().bodyText().contains("value=\"Bridges\"");
        assertThat(claire.get("/projects/mine")).bodyText().contains("Bridges", path + "/edit");
    }

    @Test
    void whoeverSavesAnOldFormSeesBothVersions() {
        claire.post(path + "/draft", "title", "Bridges", "language", "en", "version", "0");
        claire.post(path + "/draft", "title", "Long bridges", "language", "en", "version", "1");

        assertThat(claire.post(path + "/draft", "title", "Short bridges", "language", "en", "version", "1"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(claire.post(path + "/edit", "title", "Short bridges", "language", "en", "version", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("value=\"Short bridges\"", "Long bridges", "name=\"version\" value=\"2-");
        assertThat(claire.post(path + "/edit", "title", "Short bridges", "language", "en", "version", "2"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aFormIsNeverOvertakenByItsOwnSaving() {
        claire.post(path + "/draft", "title", "Bridges", "language", "en", "version", "0-mine");
        // the answer has not arrived when it saves again
        assertThat(claire.post(path + "/draft", "title", "Long bridges", "language", "en", "version", "0-mine"))
                .hasStatus(HttpStatus.NO_CONTENT)
                .headers()
                .hasValue("Version", "2-mine");
        assertThat(claire.post(path + "/draft", "title", "Other", "language", "en", "version", "0-another"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(claire.post(path + "/edit", "title", "Longer bridges", "language", "en", "version", "0-mine"))
                .hasStatus(HttpStatus.SEE_OTHER);
        // what was under way when it was sent comes too late
        assertThat(claire.post(path + "/draft", "title", "Long bridges", "language", "en", "version", "2-mine"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(claire.get(path + "/edit")).bodyText().contains("value=\"Longer bridges\"");
    }

    @Test
    void anothersDraftIsNotThereWhateverIsTyped() {
        claire.post(path + "/draft", twins.draft("Bridges", paola));
        assertThat(paola.post(path + "/draft", "title", "x".repeat(10_000), "youngest", "eleven", "version", "1"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(paola.post(path + "/edit", "title", "x".repeat(10_000), "youngest", "eleven", "version", "1"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aDraftIsItsFoundersAlone() {
        claire.post(path + "/draft", twins.draft("Bridges", paola));

        assertThat(paola.get(path + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(paola.get(path + "/founding")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(paola.post(path + "/draft", "title", "Mine", "language", "en", "version", "1"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(paola.get("/projects/mine")).bodyText().doesNotContain("Bridges");
    }

    @Test
    void whatIsMissingIsSaidBeforeAnybodyIsAsked() {
        assertThat(claire.post(path + "/edit", "title", "Bridges", "language", "en", "act", "send", "version", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Bridges\"", "#summary", "#with", "#subjects", "#languages", "#youngest")
                .contains("“In two sentences” is still empty.", "Choose at least one under “Subjects”.");
        assertThat(twins.mails(paola)).isEmpty();
    }

    @Test
    void nonsenseKeepsWhatWasTyped() {
        for (var wrong : List.of(
                Map.entry("title", "a".repeat(100_000)),
                Map.entry("summary", "b".repeat(401)),
                Map.entry("youngest", "eleven"),
                Map.entry("oldest", "9999999999"),
                Map.entry("pupils", "-3"),
                Map.entry("starts", "2027-02-30"),
                Map.entry("ends", "+999999999-12-31"),
                Map.entry("subjects", "alchemy"),
                Map.entry("languages", "klingon"),
                Map.entry("language", "x"))) {
            var draft = twins.draft("Bridges", paola);
            draft.put(wrong.getKey(), wrong.getValue());
            draft.put("act", "keep");
            assertThat(claire.post(path + "/edit", draft))
                    .as(wrong.getKey())
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("An atlas.", "#" + wrong.getKey());
        }
        var backwards = twins.draft("Bridges", paola);
        backwards.putAll(Map.of("youngest", "13", "oldest", "9", "ends", "2026-12-31"));
        assertThat(claire.post(path + "/edit", backwards))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Must be at least 13", "The end comes before the beginning.");
    }

    @Test
    void scriptIsText() {
        var draft = twins.draft("<script>alert(1)</script>", paola);
        draft.put("summary", "<img src=x onerror=alert(1)>");
        var slug = claire.post(path + "/edit", draft).getResponse().getHeader("Location");

        assertThat(paola.get(slug))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;", "&lt;img src=x")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void onlyAContactAtAnotherSchoolFoundsWithMe() {
        var neighbour = twins.teacher("Nina", "FR");
        assertThat(wrong(claire)).contains("That is you.");
        assertThat(wrong(neighbour)).contains("not among your contacts");
        assertThat(claire.post(path + "/edit", with("nobody"))).bodyText().contains("not among your contacts");
    }

    @Test
    void whoIsNotValidatedOrOfACountryOutsideCannotBeChosen() {
        var lys = twins.teacher("Lys", "GB");
        twins.know(claire, lys);

        assertThat(wrong(lys)).contains("does not take part");
        assertThat(claire.get("/projects/new")).bodyText().contains("of a country outside");
    }

    @Test
    void theAddressComesFromTheTitle() {
        assertThat(Slugs.fold("Œuvres d’été : l’eau !")).isEqualTo("oeuvres-d-ete-l-eau");
        assertThat(Slugs.fold("Γέφυρες του Βόλου")).isEqualTo("gephyres-tou-bolou");
        assertThat(Slugs.fold("…")).isEqualTo("project");

        var first = claire.post(path + "/edit", twins.draft("Mine", paola));
        var second = claire.post("/projects/" + Id.next(clock.instant()) + "/edit", twins.draft("Mine", paola));
        assertThat(first).hasHeader("Location", "/projects/mine-2/founding");
        assertThat(second).hasHeader("Location", "/projects/mine-3/founding");
    }

    private String wrong(Somebody with) {
        var answer = claire.post(path + "/edit", twins.draft("Bridges", with));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Map<String, Object> with(String id) {
        var draft = twins.draft("Bridges", paola);
        draft.put("with", id);
        return draft;
    }
}
