package jumelage.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.publication.ItemId;
import jumelage.room.Doors;
import jumelage.room.Role;
import jumelage.writing.Erasing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Members of a room say something beside a page, whose one passage is “Ponts”.
@IntegrationTest
class CommentsTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Doors doors;

    @Autowired
    Erasing erasing;

    @Autowired
    Clearing clearing;

    @Autowired
    JdbcClient db;

    Scenes.Scene scene;
    Somebody lina;
    Somebody claire;
    String page;
    String margin;

    @BeforeEach
    void aPage() {
        scene = scenes.scene();
        lina = scene.as(Role.PUPIL);
        claire = scene.as(Role.FOUNDER);
        page = page("MEMBERS");
        margin = page + "/comments";
    }

    @Test
    void aNoteStandsBesideThePageForAllMembers() {
        say(lina, "Lesquels ?");

        for (var reader : List.of(lina, claire, scene.second(), scene.as(Role.GUEST_TEACHER), scene.as(Role.HEAD)))
            assertThat(read(reader))
                    .bodyText()
                    .contains("Lesquels ?", "Comments (1)", "<q lang=\"fr\" dir=\"auto\">Ponts</q>");
        assertThat(read(claire)).bodyText().contains("#b-b1", "id=\"b-b1\"", ">Lina<", "Guérande");
        assertThat(claire.get(margin)).bodyText().contains("Lesquels ?").doesNotContain("<html");
    }

    @Test
    void aPassageIsChosenWithoutAnyScript() {
        assertThat(lina.get(margin + "/new")).bodyText().contains("<option dir=\"auto\" value=\"b1\"", "Ponts");
        assertThat(lina.get(margin + "/new?block=b1"))
                .bodyText()
                .contains("<blockquote", "name=\"quote\" value=\"Ponts\"");

        assertThat(lina.post(margin, "words", "Ceux-là ?", "block", "b1")).hasStatus(303);

        assertThat(read(claire)).bodyText().contains("Ceux-là ?", "Comments (1)");
    }

    @Test
    void whatIsTooLongOrSaysNothingComesBackWithAllThatWasTyped() {
        assertThat(lina.post(margin, "words", "a".repeat(2001), "block", "b1"))
                .hasStatus(422)
                .bodyText()
                .contains("a".repeat(2001), "value=\"b1\"");
        assertThat(lina.post(margin, "words", " ", "block", "b1", "quote", "Ponts"))
                .hasStatus(422)
                .bodyText()
                .contains("<blockquote");
        assertThat(lina.post(margin, "words", "Lequel ?", "block", "zz"))
                .hasStatus(422)
                .bodyText()
                .contains("Lequel ?", "Choose the passage that you mean.");
        assertThat(count("comment.note")).isZero();
    }

    @Test
    void answersStandBelowAndOpenWhatWasSettled() {
        var note = say(lina, "Lesquels ?");
        assertThat(scene.second().post(at(note, "resolution"))).hasStatus(303);
        assertThat(read(lina))
                .bodyText()
                .contains("Settled (1)", "Settled by Paola")
                .doesNotContain("Comments (1)");
        assertThat(claire.post(at(note, "reopening"))).hasStatus(303);
        assertThat(read(lina)).bodyText().contains("Comments (1)");
        claire.post(at(note, "resolution"));

        assertThat(scene.second().post(at(note, "replies"), "words", "Ceux de Volos."))
                .hasStatus(303);

        assertThat(read(lina))
                .bodyText()
                .contains("Comments (1)", "Ceux de Volos.")
                .doesNotContain("Settled by");
        assertThat(claire.post(at(note, "replies"), "words", "")).hasStatus(422);
    }

    @Test
    void onesOwnWordsChangeForTenMinutes() {
        var note = say(lina, "Lesquels ?");
        assertThat(lina.post(at(note, "words"), "words", "Lesquels, Paola ?", "version", "0"))
                .hasStatus(303);
        assertThat(read(claire)).bodyText().contains("Lesquels, Paola ?", "(changed)");
        assertThat(lina.post(at(note, "words"), "words", "Le mien", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Le mien", "Lesquels, Paola ?");
        assertThat(claire.post(at(note, "words"), "words", "Le sien", "version", "1"))
                .hasStatus(404);

        db.sql("update comment.comment set made = made - interval '11 minutes'").update();

        assertThat(lina.post(at(note, "words"), "words", "Trop tard", "version", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("Trop tard", "for ten minutes");
        assertThat(read(lina)).bodyText().contains("Lesquels, Paola ?").doesNotContain("Trop tard");
    }

    @Test
    void whatIsTakenBackLeavesALineOnlyWhereSomebodyHasAnswered() {
        var note = say(lina, "Lesquels ?");
        assertThat(claire.post(at(note, "withdrawal"))).hasStatus(404);
        claire.post(at(note, "replies"), "words", "Ceux de Volos.");
        assertThat(lina.post(at(note, "withdrawal"))).hasStatus(303);

        var pupil = scene.italianPupil();
        assertThat(read(pupil))
                .bodyText()
                .contains("Taken back by its author.", "Ceux de Volos.")
                .doesNotContain("Lesquels ?");
        assertThat(read(claire)).bodyText().contains("Taken back by its author.", "Lesquels ?");

        claire.post(at(answerTo(note), "withdrawal"));
        assertThat(read(pupil)).bodyText().doesNotContain("Taken back", "Ceux de Volos.", "Ponts</q>");
        assertThat(read(claire)).bodyText().contains("Taken back by its author.");
    }

    @Test
    void whatWasTakenBackIsEmptiedAfterAMonth() {
        var note = say(lina, "Lesquels ?");
        var alone = say(lina, "Et celui-ci ?");
        claire.post(at(note, "replies"), "words", "Ceux de Volos.");
        lina.post(at(note, "withdrawal"));
        lina.post(at(alone, "withdrawal"));
        clearing.clear();
        assertThat(read(claire)).bodyText().contains("Lesquels ?", "Et celui-ci ?");

        db.sql("update comment.comment set withdrawn = withdrawn - interval '31 days'")
                .update();
        clearing.clear();

        assertThat(read(claire)).bodyText().contains("Ceux de Volos.").doesNotContain("Lesquels ?", "Et celui-ci ?");
        assertThat(count("comment.note")).isOne();
    }

    @Test
    void aTeacherTakesDownAndSaysWhyAndPutsBack() {
        var note = say(lina, "Moche.");
        assertThat(lina.post(at(note, "removal"), "reason", "Non")).hasStatus(404);
        assertThat(claire.post(at(note, "removal"), "reason", " ")).hasStatus(422);
        assertThat(claire.post(at(note, "removal"), "reason", "Pas de moquerie."))
                .hasStatus(303);

        assertThat(read(scene.italianPupil()))
                .bodyText()
                .contains("Taken down by Claire: Pas de moquerie.")
                .doesNotContain("Moche.");
        assertThat(read(scene.second())).bodyText().contains("Moche.");
        assertThat(claire.get(scene.path() + "/log")).bodyText().contains("took a comment on");

        assertThat(scene.second().post(at(note, "return"))).hasStatus(303);
        assertThat(read(scene.italianPupil())).bodyText().contains("Moche.");
    }

    @Test
    void aNoteKeepsItsWordsWhenTheyLeaveTheText() {
        say(lina, "Lesquels ?");
        var version = db.sql("select version::text from writing.document where room_id = ? and id = ?")
                .params(scene.id(), document("MEMBERS").id())
                .query(String.class)
                .single();
        assertThat(claire.post(page, "title", "Page 2", "language", "fr", "plain", "Fleuves", "version", version))
                .hasStatus(303);

        assertThat(read(lina)).bodyText().contains("No longer in the text (1)", ">Ponts</q>", "Lesquels ?");
    }

    @Test
    void whatWasSaidForTeachersIsNeverShownToOthers() {
        var teachers = page("TEACHERS");
        assertThat(claire.post(teachers + "/comments", "words", "Entre nous.", "block", "b1"))
                .hasStatus(303);
        assertThat(lina.get(teachers + "/comments")).hasStatus(404);
        assertThat(claire.post(teachers + "/audience", "audience", "MEMBERS")).hasStatus(303);

        assertThat(lina.get(teachers + "/comments")).hasStatusOk().bodyText().doesNotContain("Entre nous.");
        assertThat(claire.get(teachers + "/comments")).bodyText().contains("Entre nous.");
    }

    @Test
    void aHeadReadsNoPupilsName() {
        var note = say(lina, "Lesquels, @Giulia ?");
        scene.italianPupil().post(at(note, "replies"), "words", "Tous.");
        scene.italianPupil().post(at(note, "resolution"));

        for (var path : List.of(page + "-page-2", margin, margin + "/" + note))
            assertThat(scene.as(Role.HEAD).get(path))
                    .hasStatusOk()
                    .bodyText()
                    .contains("A pupil", "Tous.")
                    .doesNotContain("Lina", "Giulia");
    }

    @Test
    void nobodySeesItFromOutside() {
        say(lina, "Lesquels ?");
        lina.post(page("PUBLIC") + "/comments", "words", "Et ceux-ci ?", "block", "b1");
        assertThat(claire.get(page("PUBLIC") + "/comments")).bodyText().contains("Et ceux-ci ?");
        for (var eyes : List.of("visitor", "family"))
            assertThat(claire.get(page("PUBLIC") + "/as/" + eyes))
                    .bodyText()
                    .contains("Ponts")
                    .doesNotContain("Et ceux-ci ?", "id=\"margin\"");
        assertThat(claire.get("/projects/" + scene.room().slug() + "/pages/"
                        + scene.pages().get("PUBLIC") + "-page-4"))
                .hasStatusOk()
                .bodyText()
                .contains("Ponts")
                .doesNotContain("Et ceux-ci ?", "id=\"margin\"");
        var pupil = claire.get(page + "-page-2?as=pupil");
        assertThat(pupil)
                .hasStatusOk()
                .bodyText()
                .contains("Lesquels ?")
                .doesNotContain("Comment on a passage", "/replies");
    }

    @Test
    void anExpertSpeaksInHisPartAndThereOnly() {
        var ada = scene.as(Role.EXPERT);
        assertThat(ada.post(page("PART") + "/comments", "words", "De l’acier.", "block", "b1"))
                .hasStatus(303);
        assertThat(ada.post(margin, "words", "De l’acier.", "block", "b1")).hasStatus(404);
        assertThat(lina.get(page("PART") + "/comments")).bodyText().contains("De l’acier.", "Ada");
    }

    @Test
    void inAClosedRoomOneReadsAndTakesBackAndLosesNothing() {
        var note = say(lina, "Lesquels ?");
        doors.close(scene.id(), scene.second().id());

        assertThat(read(lina)).bodyText().contains("Lesquels ?").doesNotContain("Comment on a passage", "/replies");
        assertThat(lina.post(margin, "words", "Encore", "block", "b1"))
                .hasStatus(409)
                .bodyText()
                .contains("Encore", "was closed");
        assertThat(lina.post(at(note, "withdrawal"))).hasStatus(303);
        assertThat(read(lina)).bodyText().doesNotContain("Lesquels ?");
    }

    @Test
    void whatIsTypedIsKeptWhereThePageOrTheNoteIsGone() {
        var note = say(claire, "Lesquels ?");
        claire.post(at(note, "withdrawal"));
        assertThat(lina.post(at(note, "replies"), "words", "Ceux de Volos."))
                .hasStatus(409)
                .bodyText()
                .contains("Ceux de Volos.", "taken back meanwhile");

        claire.post(page + "/trash");
        assertThat(lina.post(margin, "words", "Encore", "block", "b1"))
                .hasStatus(409)
                .bodyText()
                .contains("Encore", "in the trash");
        assertThat(lina.get(margin)).hasStatus(404);
    }

    @Test
    void aPageThatIsErasedTakesItsMarginAlong() {
        say(lina, "Lesquels ?");
        claire.post(page + "/trash");

        assertThat(erasing.erase(document("MEMBERS"))).isTrue();

        assertThat(count("comment.note")).isZero();
        assertThat(count("comment.comment")).isZero();
    }

    @Test
    void nobodyFloodsAMargin() {
        for (var time = 0; time < Haste.MOST; time++) say(lina, "Encore " + time);
        assertThat(lina.post(margin, "words", "Une fois de trop", "block", "b1"))
                .hasStatus(422)
                .bodyText()
                .contains("Une fois de trop", "Wait a little");

        db.sql("""
                insert into comment.note (room_id, id, document, block, place, quote, audience, made)
                select room_id, gen_random_uuid(), document, block, place, quote, audience, made
                  from comment.note n cross join generate_series(1, 470) where n.id in (select id from comment.note limit 1)
                """).update();
        assertThat(claire.post(margin, "words", "Une de trop", "block", "b1"))
                .hasStatus(422)
                .bodyText()
                .contains("Une de trop", "500 notes");
    }

    @Test
    void aThreadOfAnotherPageIsNotThere() {
        var note = say(lina, "Lesquels ?");
        assertThat(claire.get(page("PUBLIC") + "/comments/" + note)).hasStatus(404);
        assertThat(claire.get(margin + "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(claire.get(margin + "/nowhere")).hasStatus(404);
    }

    private String say(Somebody somebody, String words) {
        assertThat(somebody.post(margin, "words", words, "block", "b1", "place", "0", "quote", "Ponts"))
                .hasStatus(303);
        return db.sql("select note::text from comment.comment where room_id = ? and words = ?")
                .params(scene.id(), words)
                .query(String.class)
                .single();
    }

    private String answerTo(String note) {
        return db.sql("select id::text from comment.comment where note = ?::uuid and id <> note")
                .param(note)
                .query(String.class)
                .single();
    }

    private String at(String comment, String act) {
        return margin + "/" + comment + "/" + act;
    }

    private MvcTestResult read(Somebody somebody) {
        return somebody.get(page + "-page-" + scene.pages().get("MEMBERS"));
    }

    private String page(String audience) {
        return scene.path() + "/pages/" + scene.pages().get(audience);
    }

    private ItemId document(String audience) {
        return new ItemId(
                scene.id(),
                db.sql("select id from publication.item where room_id = ? and kind = 'page' and number = ?")
                        .params(scene.id(), scene.pages().get(audience))
                        .query(UUID.class)
                        .single());
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table + " where room_id = ?")
                .param(scene.id())
                .query(Integer.class)
                .single();
    }
}
