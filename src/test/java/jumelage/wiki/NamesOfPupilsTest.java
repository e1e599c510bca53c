package jumelage.wiki;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.publication.ItemId;
import jumelage.publication.Proposals;
import jumelage.room.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Heads of school see what is for members, without pupils' names.
@IntegrationTest
class NamesOfPupilsTest {
    private static final String NAME = "Zéphyrine";

    @Autowired
    Scenes scenes;

    @Autowired
    Proposals proposals;

    @Autowired
    JdbcClient db;

    Scenes.Scene scene;
    String room;
    Somebody pupil;
    Somebody teacher;
    Somebody head;
    int page;

    @BeforeEach
    void aPupilHasWrittenEditedAndProposed() {
        scene = scenes.scene();
        room = scene.path();
        pupil = scenes.pupil(scene.room(), NAME, Role.PUPIL, scene.french(), scene.frenchClass());
        teacher = scene.as(Role.TEACHER);
        head = scene.as(Role.HEAD);
        pupil.post(room + "/pages", "title", "Nos ponts", "language", "fr", "body", paragraph("le pont de bois"));
        page = db.sql("select max(number) from publication.item where room_id = ? and kind = 'page'")
                .param(scene.id())
                .query(Integer.class)
                .single();
        save(teacher, "le pont de pierre", 0);
        save(pupil, "le pont de fer", 1);
        assertThat(pupil.post(path("proposal"), "audience", "PUBLIC", "revision", "3"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aHeadReadsThemNowhere() {
        for (var path : new String[] {
            room,
            room + "/members",
            room + "/log",
            room + "/pages",
            room + "/changes",
            room + "/search?q=pont",
            room + "/pages/" + page + "-nos-ponts",
            path("history"),
            path("history/1"),
            path("difference?from=1&to=3"),
            path("approval"),
            path("as/visitor"),
            path("as/family"),
            path("as/pupil")
        }) assertThat(head.get(path)).as(path).hasStatusOk().bodyText().doesNotContain(NAME);
        assertThat(head.get(path("history"))).bodyText().contains("A pupil", "Nolwenn");
        assertThat(head.get(room + "/changes")).bodyText().contains("A pupil");
    }

    @Test
    void aHeadIsNotToldWhoHasToMendWhatCameBack() {
        var proposal = proposals.open(key()).orElseThrow().id().toString();
        assertThat(teacher.post(path("sending-back"), "proposal", proposal, "words", "Encore"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(scene.second().get(room)).bodyText().contains(NAME);
        for (var path : new String[] {room, room + "/changes", room + "/log", room + "/pages/" + page + "-nos-ponts"})
            assertThat(head.get(path)).as(path).hasStatusOk().bodyText().doesNotContain(NAME);
    }

    @Test
    void teachersReadThem() {
        for (var path : new String[] {
            room + "/changes",
            room + "/pages/" + page + "-nos-ponts",
            path("history"),
            path("history/1"),
            path("difference?from=1&to=3"),
            path("approval")
        }) assertThat(teacher.get(path)).as(path).hasStatusOk().bodyText().contains(NAME);
    }

    @Test
    void expertsAndObserversFindNothingOutsideTheirPart() {
        for (var role : new Role[] {Role.EXPERT, Role.OBSERVER})
            for (var path : new String[] {
                room + "/pages/" + page, path("history"), path("history/1"), path("approval"), path("as/visitor")
            }) assertThat(scene.as(role).get(path)).as(role + " " + path).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void save(Somebody who, String words, int version) {
        assertThat(who.post(
                        room + "/pages/" + page,
                        "title",
                        "Nos ponts",
                        "language",
                        "fr",
                        "body",
                        paragraph(words),
                        "version",
                        "" + version))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private ItemId key() {
        return new ItemId(
                scene.id(),
                db.sql("select id from publication.item where room_id = ? and kind = 'page' and number = ?")
                        .params(scene.id(), page)
                        .query(java.util.UUID.class)
                        .single());
    }

    private String path(String below) {
        return room + "/pages/" + page + "/" + below;
    }
}
