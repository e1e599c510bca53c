package jumelage.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Membership;
import jumelage.room.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class MentionsTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient db;

    Scenes.Scene scene;
    Somebody lina;
    Somebody claire;
    Somebody paola;
    String margin;

    @BeforeEach
    void aPage() {
        scene = scenes.scene();
        lina = scene.as(Role.PUPIL);
        claire = scene.as(Role.FOUNDER);
        paola = scene.second();
        margin = margin("MEMBERS");
    }

    @Test
    void whoeverIsNamedIsToldOnceUntilHeHasReadIt() {
        var note = say(lina, "Lesquels, @Paola ?");
        lina.post(margin + "/" + note + "/replies", "words", "@Paola, tu viens ?");
        assertThat(told(paola)).isOne();
        assertThat(paola.get("/notices")).bodyText().contains("Lina names you beside", "Page 2");

        paola.post("/notices/read");
        lina.post(margin + "/" + note + "/replies", "words", "@Paola ?");
        assertThat(told(paola)).isEqualTo(2);
        assertThat(told(claire)).isZero();
    }

    @Test
    void whoeverHasSpokenThereIsToldOfAnswers() {
        var note = say(lina, "Lesquels ?");
        claire.post(margin + "/" + note + "/replies", "words", "Ceux de Volos.");
        paola.post(margin + "/" + note + "/replies", "words", "Et de Lecce.");

        assertThat(told(lina)).isOne();
        assertThat(told(claire)).isOne();
        assertThat(told(paola)).isZero();
        assertThat(lina.get("/notices")).bodyText().contains("Paola answers beside");
        var notice = db.sql("select id::text from notice.notice where person = ?")
                .param(lina.id())
                .query(String.class)
                .single();
        assertThat(lina.get("/notices/" + notice))
                .hasStatus(303)
                .redirectedUrl()
                .endsWith("#n-" + note);
    }

    @Test
    void whoeverMayNotSeeItIsToldNothingAndNotOffered() {
        var teachers = margin("TEACHERS");
        claire.post(teachers, "words", "Entre nous, @Lina et @Paola", "block", "b1");
        assertThat(told(lina)).isZero();
        assertThat(told(paola)).isOne();
        assertThat(claire.get(teachers + "/people?q=li")).bodyText().doesNotContain("Lina");
        assertThat(claire.get(margin + "/people?q=li")).bodyText().contains("data-words=\"Lina\"");
        assertThat(scene.as(Role.EXPERT).get(margin("PART") + "/people?q="))
                .bodyText()
                .doesNotContain("Lina", "Giulia");

        say(lina, "Pour @Bram");
        membership.leave(
                scene.id(),
                scene.as(Role.GUEST_TEACHER).id(),
                scene.as(Role.GUEST_TEACHER).id());
        assertThat(scene.as(Role.GUEST_TEACHER).get("/notices")).bodyText().contains("Notices: nothing new");
    }

    @Test
    void whatIsTakenBackOrLiesInTheTrashIsNotToldAnyMore() {
        var note = say(lina, "Lesquels, @Paola ?");
        say(lina, "Et toi, @Claire ?");
        lina.post(margin + "/" + note + "/withdrawal");
        assertThat(paola.get("/notices")).bodyText().doesNotContain("names you");

        paola.post(scene.path() + "/pages/" + scene.pages().get("MEMBERS") + "/trash");
        assertThat(claire.get("/notices")).bodyText().doesNotContain("names you");
    }

    @Test
    void aNameIsShownAsItIsToday() {
        say(lina, "Lesquels, @Paola ?");
        db.sql("update account.person set name = 'Paola Conti' where id = ?")
                .param(paola.id())
                .update();

        assertThat(claire.get(margin)).bodyText().contains("<bdi>Paola Conti</bdi>");
    }

    @Test
    void ofTwoOfOneNameOneSaysWhom() {
        scenes.pupil(scene.room(), "Giulia", Role.PUPIL, scenes.school("Szkoła"), scene.frenchClass());
        db.sql("update school.school set town = 'Lecce' where id = ?")
                .param(scene.italian())
                .update();

        assertThat(lina.post(margin, "words", "Oui @Giulia", "block", "b1"))
                .hasStatus(422)
                .bodyText()
                .contains("Oui @Giulia", "Several members are called Giulia", "@Giulia (Lecce)");
        assertThat(lina.post(margin, "words", "Oui @Giulia (Lecce)", "block", "b1"))
                .hasStatus(303);

        assertThat(told(scene.italianPupil())).isOne();
        assertThat(claire.get(margin)).bodyText().contains("<bdi>Giulia</bdi>").doesNotContain("(Lecce)");
    }

    @Test
    void whoeverChangesHisWordsTellsOnlyWhomHeNamesAnew() {
        var note = say(lina, "Lesquels, @Paola ?");
        lina.post(margin + "/" + note + "/words", "words", "Lesquels, @Paola et @Claire ?", "version", "0");

        for (var who : List.of(paola, claire)) assertThat(told(who)).isOne();
        assertThat(db.sql("select count(*) from comment.mention where comment = ?::uuid")
                        .param(note)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private int told(Somebody somebody) {
        return db.sql("select count(*) from notice.notice where person = ? and kind = 'comment.notices'")
                .param(somebody.id())
                .query(Integer.class)
                .single();
    }

    private String say(Somebody somebody, String words) {
        assertThat(somebody.post(margin, "words", words, "block", "b1", "quote", "Ponts"))
                .hasStatus(303);
        return db.sql("select note::text from comment.comment where room_id = ? and words = ?")
                .params(scene.id(), words)
                .query(String.class)
                .single();
    }

    private String margin(String audience) {
        return scene.path() + "/pages/" + scene.pages().get(audience) + "/comments";
    }
}
