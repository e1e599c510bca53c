package jumelage.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.document.Document;
import jumelage.document.Markup;
import jumelage.document.PlainText;
import jumelage.document.Unfit;
import jumelage.publication.Audience;
import jumelage.publication.Item;
import jumelage.publication.Publishing;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import jumelage.shell.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class WritingsTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Writings writings;

    @Autowired
    Handing handing;

    @Autowired
    Publishing publishing;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    SchoolId guerande;
    SchoolId volos;
    Member claire;
    Member lina;
    Member nikos;
    Item page;

    @BeforeEach
    void twoSchoolsAndAPage() {
        twin = twinning.room();
        guerande = twin.school("Collège des Marais");
        volos = twin.school("Gymnasio 3", "GR");
        claire = twin.founder("Claire", guerande);
        twin.founder("Despina", volos);
        lina = twin.pupil("Lina", guerande);
        nikos = twin.pupil("Nikos", volos);
        page = twin.page();
        writings.begin(page.key(), "Nos ponts", "fr", text("Un pont."), claire);
    }

    @Test
    void whatWasTypedIsKept() {
        var saved = saved(save("Nos ponts", "Deux ponts.", 0, lina));

        assertThat(saved.version()).isEqualTo(1);
        assertThat(PlainText.of(writings.current(page.key()).body()).text()).isEqualTo("Deux ponts.");
        assertThat(writings.revision(page.key(), 2))
                .hasValueSatisfying(revision -> assertThat(revision.pupil()).isTrue());
    }

    @Test
    void whoeverSavesSecondGetsTheOthersTextAndKeepsTheirs() {
        save("Nos ponts", "Deux ponts.", 0, lina);

        assertThat(save("Nos ponts", "Trois ponts.", 0, nikos))
                .isInstanceOfSatisfying(
                        Saving.Stale.class,
                        stale -> assertThat(PlainText.of(stale.current().body()).text())
                                .isEqualTo("Deux ponts."));
        assertThat(writings.history(page.key(), claire)).hasSize(2);
    }

    @Test
    void sendingTheSameTwiceIsNoCollision() {
        save("Nos ponts", "Deux ponts.", 0, lina);

        assertThat(save("Nos ponts", "Deux ponts.", 0, lina)).isInstanceOf(Saving.Saved.class);
        assertThat(writings.history(page.key(), claire)).hasSize(2);
    }

    @Test
    void savesOfOneSittingAreOneRevision() {
        save("Nos ponts", "Deux ponts.", 0, lina);
        save("Nos ponts", "Trois ponts.", 1, lina);

        assertThat(writings.history(page.key(), claire))
                .extracting(Step::number)
                .containsExactly(2, 1);
        assertThat(PlainText.of(writings.revision(page.key(), 2).orElseThrow().body())
                        .text())
                .isEqualTo("Trois ponts.");
    }

    @Test
    void aLaterSittingAnotherAuthorAndAProposalBeginANewOne() {
        save("Nos ponts", "Deux ponts.", 0, lina);
        db.sql("update writing.revision set made = made - interval '11 minutes' where document = ?")
                .param(page.id())
                .update();
        save("Nos ponts", "Trois ponts.", 1, lina);
        save("Nos ponts", "Quatre ponts.", 2, nikos);
        handing.propose(page.key(), 4, Audience.PUBLIC, claire);
        save("Nos ponts", "Cinq ponts.", 3, nikos);

        assertThat(writings.history(page.key(), claire))
                .extracting(Step::number)
                .containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void anEarlierRevisionComesBackAsANewOne() {
        save("Nos ponts", "Deux ponts.", 0, lina);
        writings.restore(page.key(), 1, 1, lina);

        assertThat(writings.revision(page.key(), 3)).hasValueSatisfying(revision -> {
            assertThat(revision.restoredFrom()).isEqualTo(1);
            assertThat(PlainText.of(revision.body()).text()).isEqualTo("Un pont.");
        });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> writings.restore(page.key(), 99, 2, lina));
    }

    @Test
    void theSchoolsOfPupilsWhoChangedAnythingAreNamed() {
        save("Nos ponts", "Deux ponts.", 0, lina);
        save("Nos ponts", "Trois ponts.", 1, nikos);
        save("Nos ponts", "Quatre ponts.", 2, claire);

        assertThat(since(null, 4)).containsExactlyInAnyOrder(guerande, volos);
        assertThat(since(2, 4)).containsExactly(volos);
        assertThat(since(3, 4)).isEmpty();
    }

    @Test
    void aRevisionWithoutDifferenceNamesNobody() {
        save("Nos ponts", "Deux ponts.", 0, lina);
        save("Nos ponts", "Trois ponts.", 1, nikos);
        db.sql(
                        "update writing.revision set body = (select body from writing.revision where document = :id and number = 1)"
                                + " where document = :id")
                .param("id", page.id())
                .update();

        assertThat(since(1, 3)).isEmpty();
    }

    @Test
    void wordsThatComeBackMayBeAnyones() {
        save("Nos ponts", "Deux ponts.", 0, lina);
        save("Nos ponts", "Trois ponts.", 1, claire);
        writings.restore(page.key(), 2, 2, claire);

        assertThat(since(3, 4)).containsExactly(guerande);
    }

    @Test
    void whatWasWrittenForTeachersStaysTheirs() {
        var secret = twin.page(null, Audience.TEACHERS);
        writings.begin(secret.key(), "Entre nous", "fr", text("Pas pour les élèves."), claire);
        publishing.openToMembers(secret.key(), claire);

        assertThat(writings.history(secret.key(), lina)).isEmpty();
        assertThat(writings.revision(secret.key(), 1, lina)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> writings.restore(secret.key(), 1, 0, lina));

        // saved anew, the same words are for all members
        writings.save(secret.key(), writings.current(secret.key()).draft(), claire);
        assertThat(writings.revision(secret.key(), 2, lina)).isPresent();
    }

    @Test
    void aHostileDocumentIsRefusedWithItsReason() {
        assertThat(sent("{\"type\":\"doc\",\"content\":[{\"type\":\"script\"}]}"))
                .isEqualTo(Unfit.UNKNOWN_NODE);
        assertThat(sent("""
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x",
                 "marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]}]}]}""")).isEqualTo(Unfit.BAD_LINK);
        assertThat(sent("{\"type\":\"blockquote\",\"content\":[".repeat(10_000)))
                .isEqualTo(Unfit.TOO_DEEP);
        assertThat(sent("x".repeat(Document.LARGEST + 1))).isEqualTo(Unfit.TOO_LARGE);
        assertThat(sent("<script>")).isEqualTo(Unfit.NOT_JSON);
        assertThat(writings.current(page.key()).version()).isZero();
    }

    @Test
    void theLargestDocumentIsKeptAndFoundAgain() {
        var paragraph = "{\"type\":\"paragraph\"},";
        var many = paragraph.repeat(19_990);
        var json = "{\"type\":\"doc\",\"content\":[" + many.substring(0, many.length() - 1) + "]}";
        var words = new StringBuilder();
        for (var i = 0; words.length() < 490_000; i++)
            words.append("ξ").append(Integer.toString(i, 36)).append(' ');

        assertThat(writings.save(page.key(), new Draft("T", "el", json, 0), lina))
                .isInstanceOf(Saving.Saved.class);
        assertThat(save("T", words.toString(), 1, lina)).isInstanceOf(Saving.Saved.class);
        assertThat(writings.current(page.key()).body()).isNotNull();
    }

    private Unfit sent(String json) {
        return switch (writings.save(page.key(), new Draft("T", "fr", json, 0), lina)) {
            case Saving.Misfit(var why) -> why;
            case Saving other -> throw new AssertionError(other);
        };
    }

    private Set<SchoolId> since(Integer approved, int upTo) {
        return handing.schoolsWithPupilsSince(page.key(), approved, upTo);
    }

    private Saving save(String title, String text, int version, Member author) {
        return writings.save(page.key(), new Draft(title, "fr", text(text).toJson(), version), author);
    }

    private static Written saved(Saving saving) {
        return ((Saving.Saved) saving).now();
    }

    private static Document text(String text) {
        return new Markup(_ -> java.util.Optional.empty()).document(text);
    }
}
