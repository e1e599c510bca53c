package jumelage.twinspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import jumelage.Asker.Somebody;
import jumelage.BrowserTest;
import jumelage.Twinning;
import jumelage.room.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is written once for all who see the same of a room holds nothing of the one for whom it was written first.
@BrowserTest
class FrontOfManyTest {
    private static final String FRESH = "<span class=\"state info\">new</span>";

    @Autowired
    Twinning twinning;

    @Autowired
    JdbcClient db;

    private Twinning.Twin twin;
    private Member claire;
    private Member ines;
    private Member lina;
    private Member tom;

    @BeforeEach
    void aRoomWithUpdates() {
        twin = twinning.room();
        var guerande = twin.school("Collège des Marais");
        claire = twin.founder("Claire", guerande);
        ines = twin.founder("Inès", guerande);
        lina = twin.pupil("Lina", guerande);
        tom = twin.pupil("Tom", guerande);
        say(claire, "Le pont est ouvert", "MEMBERS");
        say(claire, "Conseil jeudi", "TEACHERS");
    }

    @AfterEach
    void nothingIsLeft() {
        for (var table : List.of("twinspace.revision", "twinspace.update", "room.visit"))
            db.sql("delete from " + table + " where room_id = ?")
                    .param(twin.room().id())
                    .update();
        twin.demolish();
    }

    @Test
    void everyFormIsSealedForItsOwnReader() {
        for (var pair : List.of(List.of(claire, ines), List.of(ines, claire), List.of(lina, tom), List.of(tom, lina))) {
            var reader = pair.getFirst();
            var other = pair.getLast();
            read(other);

            assertThat(read(reader))
                    .contains(sealed(reader), "name=\"made-for\" value=\"" + reader.id() + "\"")
                    .doesNotContain(sealed(other), other.id().toString());
        }
        assertThat(read(ines)).contains("Conseil jeudi", "value=\"TEACHERS\"");
        say(ines, "Et le deuxième aussi", "MEMBERS");
        assertThat(read(claire)).contains("Et le deuxième aussi", "Inès");
    }

    @Test
    void pupilsAreToldNothingThatWasWrittenForTeachers() {
        read(claire);

        assertThat(read(lina)).contains("Le pont est ouvert").doesNotContain("Conseil jeudi", "value=\"PUBLIC\"");
        assertThat(read(claire)).contains("Conseil jeudi", "value=\"PUBLIC\"");
    }

    @Test
    void whatIsNewIsMarkedForThoseToWhomItIs() {
        db.sql("insert into room.visit (room_id, person, at) values (?, ?, now() - interval '1 day')")
                .params(twin.room().id(), claire.id())
                .update();

        assertThat(read(ines)).doesNotContain(FRESH);
        assertThat(read(claire)).contains(FRESH);
        assertThat(read(ines)).doesNotContain(FRESH);
        assertThat(read(claire)).as("the same visit").contains(FRESH);
    }

    private void say(Member member, String words, String audience) {
        assertThat(browser(member)
                        .post(
                                twin.room().path() + "/updates",
                                "words",
                                words,
                                "language",
                                "fr",
                                "audience",
                                audience,
                                "picture",
                                "",
                                "version",
                                ""))
                .hasStatus(303);
    }

    private String read(Member member) {
        var answer = browser(member).get(twin.room().path());
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sealed(Member member) {
        return "name=\"_csrf\" value=\"" + browser(member).seal() + "\"";
    }

    private Somebody browser(Member member) {
        return twin.browser(member);
    }
}
