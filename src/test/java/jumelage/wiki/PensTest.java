package jumelage.wiki;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Role;
import jumelage.store.Doorbell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who has a page open for writing is told to the others, and keeps nobody from writing.
@IntegrationTest
class PensTest {
    private static final String SIGN = "has this page open for writing";

    @Autowired
    Scenes scenes;

    @Autowired
    JdbcClient db;

    @Autowired
    Pens pens;

    Scenes.Scene scene;
    String page;
    Somebody claire;
    Somebody paola;
    Somebody lina;

    @BeforeEach
    void aPageForMembers() {
        scene = scenes.scene();
        page = scene.path() + "/pages/" + scene.pages().get("MEMBERS");
        claire = scene.as(Role.FOUNDER);
        paola = scene.second();
        lina = scene.as(Role.PUPIL);
    }

    @Test
    void othersAreToldWhileSomebodyWrites() {
        assertThat(claire.get(page + "/edit?alone=true"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(SIGN);

        assertThat(paola.get(page + "/edit?alone=true")).bodyText().contains("Claire " + SIGN);
        assertThat(claire.get(page + "-page-2"))
                .bodyText()
                .contains("Paola " + SIGN)
                .doesNotContain("Claire " + SIGN);
        assertThat(lina.get(page + "-page-2")).bodyText().contains("Claire " + SIGN, "Paola " + SIGN);
    }

    @Test
    void theSignLapsesUnlessItIsRenewed() {
        claire.get(page + "/edit?alone=true");
        pass(60);
        assertThat(claire.post(page + "/pen")).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", page + "-page-2");
        pass(100);
        assertThat(paola.get(page + "-page-2")).bodyText().contains("Claire " + SIGN);
        pass(30);
        assertThat(paola.get(page + "-page-2")).bodyText().doesNotContain(SIGN);
    }

    /// Nothing that is remembered of a room depends on who writes: nobody's page need be worked out anew for it.
    @Test
    void theBeatRingsNoBell() {
        claire.get(page + "/edit?alone=true");
        var before = rings();

        assertThat(claire.post(page + "/pen")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(rings()).isEqualTo(before);

        assertThat(claire.post(page, "title", "Page 2", "language", "fr", "body", paragraph("x"), "version", "0"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(rings()).isGreaterThan(before);
    }

    /// What waits for the commit to ring on every node.
    private static long rings() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(waiting -> waiting.getClass().getName().startsWith(Doorbell.class.getName()))
                .count();
    }

    @Test
    void savingTakesTheSignAway() {
        claire.get(page + "/edit?alone=true");
        assertThat(paola.get(page + "-page-2")).bodyText().contains(SIGN);

        assertThat(claire.post(page, "title", "Page 2", "language", "fr", "body", paragraph("x"), "version", "0"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(paola.get(page + "-page-2")).bodyText().doesNotContain(SIGN);
    }

    @Test
    void itKeepsNobodyFromWriting() {
        claire.get(page + "/edit?alone=true");

        assertThat(paola.post(page, "title", "Page 2", "language", "fr", "body", paragraph("x"), "version", "0"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aHeadIsNotToldWhichPupilWrites() {
        lina.get(page + "/edit?alone=true");

        assertThat(scene.as(Role.HEAD).get(page + "-page-2"))
                .bodyText()
                .contains("A pupil " + SIGN)
                .doesNotContain("Lina");
        assertThat(claire.get(page + "-page-2")).bodyText().contains("Lina " + SIGN);
    }

    @Test
    void whoeverMayNotWriteHoldsNoPen() {
        for (var role : new Role[] {Role.HEAD, Role.OBSERVER, Role.EXPERT})
            assertThat(scene.as(role).post(page + "/pen")).as(role.name()).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void pass(int seconds) {
        db.sql("update wiki.pen set seen = seen - make_interval(secs => ?), since = since - make_interval(secs => ?)")
                .params(seconds, seconds)
                .update();
        pens.forget(scene.room().id());
    }
}
