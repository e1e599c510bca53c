package jumelage.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.document.Authorship;
import jumelage.document.Document;
import jumelage.document.PlainText;
import jumelage.publication.Audience;
import jumelage.publication.Finding;
import jumelage.publication.Item;
import jumelage.publication.Publishing;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What several people write at once becomes revisions of several hands.
@IntegrationTest
class KeepingTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Writings writings;

    @Autowired
    Revisions revisions;

    @Autowired
    Hands hands;

    @Autowired
    Handing handing;

    @Autowired
    Publishing publishing;

    @Autowired
    Finding finding;

    @Autowired
    Erasing erasing;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    SchoolId guerande;
    SchoolId volos;
    Member claire;
    Member despina;
    Member lina;
    Member nikos;
    Item page;

    @BeforeEach
    void twoSchoolsAndAPage() {
        twin = twinning.room();
        guerande = twin.school("Collège des Marais");
        volos = twin.school("Gymnasio 3", "GR");
        claire = twin.founder("Claire", guerande);
        despina = twin.founder("Despina", volos);
        lina = twin.pupil("Lina", guerande);
        nikos = twin.pupil("Nikos", volos);
        page = twin.page();
        writings.begin(page.key(), "Nos ponts", "fr", paragraphs("a", "Un pont."), claire);
    }

    @Test
    void whoeverWritesTogetherWritesOneRevision() {
        keep(paragraphs("a", "Un pont de bois."), hand(lina, "a"));
        keep(paragraphs("a", "Un pont de bois.", "b", "Deux rives."), hand(nikos, "b"), hand(lina, "a"));

        var steps = writings.history(page.key(), claire);
        assertThat(steps).extracting(Step::number).containsExactly(2, 1);
        assertThat(steps.getFirst().open()).isTrue();
        assertThat(steps.getFirst().by()).extracting(Byline::name).containsExactly("Lina", "Nikos");
        assertThat(steps.getFirst().by()).extracting(Byline::pupil).containsExactly(true, true);
        assertThat(hands.of(page.key(), 2)).containsExactly(hand(lina, "a"), hand(nikos, "b"));
        assertThat(revision(2).author()).isEqualTo(lina.id());
        assertThat(revision(2).school()).isEqualTo(guerande);
        assertThat(words()).isEqualTo("Un pont de bois.\nDeux rives.");
        assertThat(writings.current(page.key()).version()).isEqualTo(2);
        assertThat(finding.inside(claire, "rives", null, 1).found()).hasSize(1);
    }

    @Test
    void whatReadsAsBeforeIsNoChange() {
        keep(paragraphs("other", "Un pont."), hand(lina, "other"));

        assertThat(writings.history(page.key(), claire)).hasSize(1);
        assertThat(writings.current(page.key()).version()).isZero();
    }

    @Test
    void wordsWithoutAHandAreHisWhoWasTheLast() {
        keep(paragraphs("a", "Un pont de bois."));

        assertThat(revision(2).author()).isEqualTo(claire.id());
    }

    @Test
    void afterwardsANewOneBegins() {
        keep(paragraphs("a", "Un pont de bois."), hand(lina, "a"));
        writings.close(page.key());
        keep(paragraphs("a", "Un pont de fer."), hand(nikos, "a"));

        assertThat(writings.history(page.key(), claire)).extracting(Step::open).containsExactly(true, false, false);
        assertThat(PlainText.of(revision(2).body()).text()).isEqualTo("Un pont de bois.");
        assertThat(revision(3).author()).isEqualTo(nikos.id());
    }

    @Test
    void whatIsProposedChangesNoMore() {
        keep(paragraphs("a", "Un pont de bois."), hand(lina, "a"));
        handing.propose(page.key(), 2, Audience.PUBLIC, claire);
        keep(paragraphs("a", "Un pont de fer."), hand(nikos, "a"));

        assertThat(PlainText.of(revision(2).body()).text()).isEqualTo("Un pont de bois.");
        assertThat(PlainText.of(revision(3).body()).text()).isEqualTo("Un pont de fer.");
        assertThat(since(null, 2)).containsExactly(guerande);
    }

    @Test
    void whatIsSavedOverItIsARevisionOfItsOwn() {
        keep(paragraphs("a", "Un pont de bois."), hand(lina, "a"), hand(nikos, "a"));

        assertThat(save(paragraphs("a", "Un pont de fer."), 0, lina)).isInstanceOf(Saving.Stale.class);
        assertThat(save(paragraphs("a", "Un pont de fer."), 1, lina)).isInstanceOf(Saving.Saved.class);
        assertThat(writings.history(page.key(), claire)).extracting(Step::open).containsExactly(false, false, false);
        assertThat(hands.of(page.key(), 3)).containsExactly(hand(lina, "a"));
    }

    @Test
    void whatOneWroteTogetherIsNotGoneOnWithAlone() {
        keep(paragraphs("a", "Un pont de bois."), hand(lina, "a"), hand(nikos, "a"));
        writings.close(page.key());
        save(paragraphs("a", "Un pont de fer."), 1, lina);

        assertThat(writings.history(page.key(), claire)).hasSize(3);
    }

    @Test
    void oneSittingGathersWhatOneTouches() {
        save(paragraphs("a", "Un pont de bois.", "b", "Deux rives."), 0, lina);
        save(paragraphs("a", "Un pont de bois.", "b", "Deux rives.", "c", "Trois îles."), 1, lina);

        assertThat(hands.of(page.key(), 2)).containsExactly(hand(lina, "a", "b", "c"));
    }

    @Test
    void theSchoolsOfAllHandsAreAsked() {
        keep(paragraphs("a", "Un pont de bois."), hand(claire, "a"), hand(nikos, "a"), hand(lina, "a"));
        writings.close(page.key());
        keep(paragraphs("a", "Un pont de fer."), hand(nikos, "a"));

        assertThat(since(1, 2)).containsExactlyInAnyOrder(guerande, volos);
        assertThat(since(2, 3)).containsExactly(volos);
        var work = handing.work(page.key(), 1, 3);
        assertThat(work.author()).isEqualTo(nikos.id());
        assertThat(work.authors()).containsExactlyInAnyOrder(claire.id(), nikos.id(), lina.id());
    }

    /// Rule 3 asks those whose pupils deleted something, not those whose pupils' words went.
    @Test
    void aTeacherWhoDeletesAPupilsSentenceAsksNobody() {
        save(paragraphs("a", "Un pont.", "b", "Une phrase de Lina."), 0, lina);
        handing.propose(page.key(), 2, Audience.PUBLIC, claire);
        keep(paragraphs("a", "Un pont."), hand(despina, "b"));
        assertThat(since(2, 3)).isEmpty();

        writings.close(page.key());
        keep(paragraphs("a", "Un"), hand(nikos, "a"));
        assertThat(since(2, 4)).containsExactly(volos);
    }

    @Test
    void whoeverSavesIsTheAuthorOfWhatIsNew() {
        save(paragraphs("a", "Un pont de bois."), 0, lina);
        save(paragraphs("a", "Un grand pont de bois."), 1, nikos);

        assertThat(revisions.authorship(page.key(), 3).characters())
                .isEqualTo(Map.of(
                        claire.id().value(), 8, lina.id().value(), 8, nikos.id().value(), 6));
        assertThat(hands.of(page.key(), 3)).containsExactly(hand(nikos, "a"));
    }

    @Test
    void whatComesBackIsTheirsWhoWroteIt() {
        save(paragraphs("a", "Deux rives."), 0, lina);
        save(paragraphs("a", "Tout autre chose."), 1, nikos);
        writings.restore(page.key(), 2, 2, nikos);

        assertThat(revisions.authorship(page.key(), 4)).isEqualTo(revisions.authorship(page.key(), 2));
        assertThat(hands.of(page.key(), 4)).containsExactly(hand(nikos, "a"));
    }

    @Test
    void whatIsKeptSaysWhoWroteIt() {
        var body = paragraphs("a", "Un pont de bois.");
        var authorship =
                Authorship.NONE.after(Document.empty(), body, nikos.id().value());
        writings.keep(page.key(), body, authorship, List.of(hand(nikos, "a")));
        save(paragraphs("a", "Un pont de bois. Fin."), 1, lina);

        assertThat(revisions.authorship(page.key(), 2)).isEqualTo(authorship);
        assertThat(revisions.authorship(page.key(), 3).characters())
                .isEqualTo(Map.of(nikos.id().value(), 16, lina.id().value(), 5));
    }

    /// As it is with revisions from before anybody noted it.
    @Test
    void ofOldRevisionsItIsToldFromTheBeginning() {
        save(paragraphs("a", "Un pont de bois.", "b", "Deux rives."), 0, lina);
        save(paragraphs("b", "Deux rives."), 1, nikos);
        writings.restore(page.key(), 2, 2, claire);
        var noted = revisions.authorship(page.key(), 4);
        var touched = hands.of(page.key(), revisions.upTo(page.key(), 4));
        db.sql("update writing.revision set authorship = null where document = ?")
                .param(page.id())
                .update();
        db.sql("update writing.hand set blocks = null where document = ?")
                .param(page.id())
                .update();

        assertThat(revisions.authorship(page.key(), 4)).isEqualTo(noted);
        assertThat(hands.of(page.key(), revisions.upTo(page.key(), 4))).isEqualTo(touched);
        assertThat(since(2, 3)).containsExactly(volos);
    }

    @Test
    void whatTeachersWroteTogetherStaysTheirs() {
        var secret = twin.page(null, Audience.TEACHERS);
        writings.begin(secret.key(), "Entre nous", "fr", paragraphs("a", "Pas pour les élèves."), claire);
        writings.keep(secret.key(), paragraphs("a", "Toujours pas."), Authorship.NONE, List.of(hand(despina, "a")));
        handing.open(secret.key(), claire);

        assertThat(writings.history(secret.key(), lina))
                .extracting(Step::number)
                .containsExactly(3);
        writings.keep(secret.key(), paragraphs("a", "Pour tous."), Authorship.NONE, List.of(hand(lina, "a")));
        assertThat(writings.history(secret.key(), lina))
                .extracting(Step::number)
                .containsExactly(4, 3);
        assertThat(writings.revision(secret.key(), 2, lina)).isEmpty();

        handing.narrow(secret.key(), Audience.TEACHERS, claire);
        writings.keep(secret.key(), paragraphs("a", "Entre nous."), Authorship.NONE, List.of(hand(claire, "a")));
        assertThat(writings.history(secret.key(), lina))
                .extracting(Step::number)
                .containsExactly(4, 3);
    }

    @Test
    void erasedNothingIsLeftOfHands() {
        keep(paragraphs("a", "Un pont de bois."), hand(lina, "a"));
        db.sql("update publication.item set trashed = now() where id = ?")
                .param(page.id())
                .update();

        assertThat(erasing.erase(page.key())).isTrue();
        assertThat(db.sql("select count(*) from writing.hand where document = ?")
                        .param(page.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void keep(Document body, Hand... by) {
        var before = writings.current(page.key());
        var author = by.length == 0 ? claire.id().value() : by[0].person().value();
        var authorship = revisions.authorship(page.key(), before.revision()).after(before.body(), body, author);
        writings.keep(page.key(), body, authorship, List.of(by));
    }

    private Saving save(Document body, int version, Member author) {
        return writings.save(page.key(), new Draft("Nos ponts", "fr", body.toJson(), version), author);
    }

    private Revision revision(int number) {
        return writings.revision(page.key(), number).orElseThrow();
    }

    private String words() {
        return PlainText.of(writings.current(page.key()).body()).text();
    }

    private Set<SchoolId> since(Integer approved, int upTo) {
        return handing.schoolsWithPupilsSince(page.key(), approved, upTo);
    }

    static Hand hand(Member member, String... blocks) {
        return new Hand(member.id(), member.school(), member.role().pupil(), Set.of(blocks));
    }

    /// Each by its id and its words.
    static Document paragraphs(String... idsAndWords) {
        var blocks = new StringBuilder();
        for (var at = 0; at < idsAndWords.length; at += 2)
            blocks.append(at == 0 ? "" : ",").append("""
                    {"type":"paragraph","attrs":{"id":"%s"},"content":[{"type":"text","text":"%s"}]}""".formatted(idsAndWords[at], idsAndWords[at + 1]));
        return Document.stored("{\"type\":\"doc\",\"content\":[" + blocks + "]}");
    }
}
