package jumelage.history;

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

/// The history of a page by days: who, how, how much, and where it leads.
@IntegrationTest
class TimelineTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Proposals proposals;

    @Autowired
    JdbcClient db;

    Scenes.Scene scene;
    Somebody claire;
    Somebody paola;
    String page;
    ItemId key;

    @BeforeEach
    void aPage() {
        scene = scenes.scene();
        claire = scene.as(Role.FOUNDER);
        paola = scene.second();
        page = scene.path() + "/pages/" + scene.pages().get("MEMBERS");
        key = scene.document("MEMBERS");
    }

    @Test
    void eachRevisionSaysHowItCameAboutAndWhereItLeads() {
        save(claire, "Un pont de bois", 0);
        save(paola, "Un pont de pierre", 1);
        assertThat(claire.post(page + "/restoration", "revision", "2", "version", "2"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(paola.get(page + "/history"))
                .hasStatusOk()
                .bodyText()
                .contains("The page was begun", "Written on", "Restored from revision 2")
                .contains("one word in, one word out")
                .contains("difference?from=2&amp;to=3", "difference?from=3&amp;to=4", "history/2#restore")
                .doesNotContain("difference?from=0", "history/4#restore");
        assertThat(paola.get(page + "/history/2")).bodyText().contains("id=\"restore\"");
    }

    @Test
    void daysFollowEachOtherTheLatestFirst() {
        save(claire, "Un pont de bois", 0);
        db.sql("update writing.revision set edited = '2026-11-02T10:00:00Z' where document = ? and number = 1")
                .param(key.id())
                .update();
        db.sql("update writing.revision set edited = '2026-11-05T10:00:00Z' where document = ? and number = 2")
                .param(key.id())
                .update();

        assertThat(claire.get(page + "/history"))
                .bodyText()
                .containsSubsequence("November 5, 2026", "Revision 2", "November 2, 2026", "Revision 1");
    }

    @Test
    void whatWasProposedAndApprovedIsToldWhereItHappened() {
        save(claire, "Un pont de bois", 0);
        assertThat(paola.post(page + "/proposal", "audience", "PUBLIC", "revision", "2"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(page + "/history"))
                .bodyText()
                .containsSubsequence("Revision 2", "Proposed for everyone", "Revision 1");

        var proposal = proposals.open(key).orElseThrow().id().toString();
        assertThat(paola.post(page + "/publication", "proposal", proposal)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(claire.get(page + "/history"))
                .bodyText()
                .containsSubsequence("Revision 2", "Read outside", "Approved for everyone", "Revision 1")
                .doesNotContain("Proposed for");
    }

    @Test
    void manyRevisionsComeByTwenties() {
        for (var version = 0; version < 24; version++)
            save(version % 2 == 0 ? claire : paola, "Pont numéro " + version, version);

        assertThat(claire.get(page + "/history"))
                .bodyText()
                .contains("<b>Revision 25</b>", "<b>Revision 6</b>", "?from=5\"")
                .doesNotContain("<b>Revision 5</b>", "Latest");
        assertThat(claire.get(page + "/history?from=5"))
                .bodyText()
                .contains("<b>Revision 5</b>", "<b>Revision 1</b>", "Latest")
                .doesNotContain("<b>Revision 6</b>", "Older");
    }

    @Test
    void whoeverMayNotWriteIsNotOfferedToRestore() {
        save(claire, "Un pont de bois", 0);

        assertThat(scene.as(Role.HEAD).get(page + "/history"))
                .hasStatusOk()
                .bodyText()
                .contains("difference?from=1&amp;to=2")
                .doesNotContain("#restore", "history/play-back");
    }

    private void save(Somebody who, String words, int version) {
        assertThat(who.post(
                        page, "title", "Page 2", "language", "fr", "body", paragraph(words), "version", "" + version))
                .hasStatus(HttpStatus.SEE_OTHER);
    }
}
