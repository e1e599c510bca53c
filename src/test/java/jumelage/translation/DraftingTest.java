package jumelage.translation;

import static jumelage.translation.ComparingTest.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Drafts by the real thing: Debian's Apertium from French to Spanish.
@IntegrationTest
class DraftingTest {
    private static Apertium apertium;

    @Autowired
    Twinning twinning;

    @Autowired
    Versions versions;

    @Autowired
    Drafting drafting;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    String room;
    Member teacher;
    Somebody claire;
    Somebody lina;

    @DynamicPropertySource
    static void machine(DynamicPropertyRegistry registry) throws IOException, InterruptedException {
        apertium = Apertium.start().orElse(null);
        registry.add(
                "JUMELAGE_TRANSLATE_URL", () -> apertium == null ? "apertium:http://127.0.0.1:9" : apertium.setting());
    }

    @AfterAll
    static void stop() {
        if (apertium != null) apertium.close();
    }

    @BeforeEach
    void aVersion() {
        twin = twinning.room();
        room = twin.room().path();
        var guerande = twin.school("Collège des Marais");
        claire = twin.browser(twin.founder("Claire", guerande));
        teacher = twin.teacher("Yannick", guerande);
        lina = twin.browser(twin.pupil("Lina", guerande));
        claire.post(
                room + "/pages",
                "title",
                "Le pont de bois",
                "language",
                "fr",
                "body",
                "{\"type\":\"doc\",\"content\":[" + p("one", "Le pont est vert.") + "," + p("two", "Le chien dort.")
                        + "]}");
        claire.post(room + "/pages/1/versions", "title", "Le pont de bois", "language", "es");
    }

    @Test
    void nothingIsOfferedBeforeTheRoomsTeachersAllowIt() {
        assertThat(claire.get(room + "/pages/2/translate")).bodyText().doesNotContain("Draft by machine", "127.0.0.1");
        assertThat(draft(lina, "one")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(claire.post(room + "/pages/2/translate/draft")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(drafts.of(key())).isEmpty();

        assertThat(claire.get(room + "/settings/machine"))
                .bodyText()
                .contains("usually not allowed", "go to", "127.0.0.1");
        allow();
        assertThat(lina.get(room + "/pages/2/translate")).bodyText().contains("Draft by machine", "127.0.0.1");
        assertThat(claire.get(room + "/log")).bodyText().contains("lets texts go to a translating machine");
        assertThat(lina.post(room + "/settings/machine", "allowed", "yes")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onePassageIsDraftedAndMarkedUntilSomebodyHasCheckedIt() {
        installed();
        allow();

        assertThat(draft(lina, "one"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", room + "/pages/2/translate?block=one#b-one");

        assertThat(piece("one").text()).isEqualTo("El puente es verde.");
        assertThat(states()).containsEntry("one", State.MACHINE).containsEntry("two", State.UNTRANSLATED);
        assertThat(lina.get(room + "/pages/2-le-pont-de-bois"))
                .bodyText()
                .contains("data-noted", "One passage by machine");
    }

    @Test
    void whatIsTypedIsNotOverwritten() {
        allow();
        var piece = piece("one");

        assertThat(lina.post(
                        room + "/pages/2/translate",
                        "block",
                        "one",
                        "was",
                        piece.was(),
                        "source",
                        piece.sourceWas(),
                        "text",
                        "El puente viejo",
                        "act",
                        "draft"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("El puente viejo", "save it first");
    }

    @Test
    void aWholePageIsDraftedAndFoundAgain() {
        installed();
        allow();
        assertThat(drafts.begin(key(), 3, teacher.id())).isTrue();
        assertThat(drafts.begin(key(), 3, teacher.id())).isFalse();
        assertThat(lina.get(room + "/pages/2/translate")).bodyText().contains("data-running", "<progress");

        drafting.run(key(), teacher.id());

        assertThat(states()).isEqualTo(Map.of(Side.TITLE, State.MACHINE, "one", State.MACHINE, "two", State.MACHINE));
        assertThat(piece("two").text()).isEqualTo("El perro duerme.");
        assertThat(lina.get(room + "/pages/2/translate")).bodyText().contains("has drafted 3 passages");
        assertThat(claire.get(room + "/pages/2/history")).bodyText().contains("Yannick");
    }

    @Test
    void whatItCannotDoIsSaidAndNothingIsChanged() {
        installed();
        allow();
        claire.post(room + "/pages/1/versions", "title", "Le pont de bois", "language", "el");
        drafts.begin(key(3), 3, teacher.id());

        drafting.run(key(3), teacher.id());

        assertThat(claire.get(room + "/pages/3/translate"))
                .bodyText()
                .contains("does not translate between these two languages");
        assertThat(versions.tally(key(3), teacher).untranslated()).isEqualTo(3);
    }

    @Test
    void whoeverMayNoLongerHasItEnd() {
        allow();
        drafts.begin(key(), 3, teacher.id());
        claire.post(room + "/settings/machine");

        drafting.run(key(), teacher.id());

        assertThat(drafts.of(key()).orElseThrow().failed()).isTrue();
        assertThat(versions.tally(key(), teacher).machine()).isZero();
    }

    @Test
    void oneWhoseNodeHasGoneIsNotSaidToRun() {
        drafts.begin(key(), 3, teacher.id());
        db.sql("update translation.draft set seen = seen - interval '3 minutes'")
                .update();

        assertThat(drafts.of(key()).orElseThrow().running()).isFalse();
        assertThat(drafts.begin(key(), 3, teacher.id())).isTrue();
    }

    private static void installed() {
        assumeTrue(apertium != null, "apertium-apy and apertium-fr-es are not installed");
    }

    private void allow() {
        claire.post(room + "/settings/machine", "allowed", "yes");
    }

    private MvcTestResult draft(Somebody who, String block) {
        var piece = piece(block);
        return who.post(
                room + "/pages/2/translate",
                "block",
                block,
                "was",
                piece.was(),
                "source",
                piece.sourceWas(),
                "text",
                piece.text(),
                "act",
                "draft");
    }

    private Map<String, State> states() {
        return versions.pieces(key(), teacher).stream().collect(Collectors.toMap(Piece::block, Piece::state));
    }

    private Piece piece(String block) {
        return versions.pieces(key(), teacher).stream()
                .filter(piece -> piece.block().equals(block))
                .findFirst()
                .orElseThrow();
    }

    private ItemId key() {
        return key(2);
    }

    private ItemId key(int number) {
        return db.sql(
                        "select room_id as room, id from publication.item where room_id = ? and number = ? and kind = 'page'")
                .params(twin.room().id(), number)
                .query(ItemId.class)
                .single();
    }
}
