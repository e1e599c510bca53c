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

/// A difference tells in words what is no word: places, links, the language.
@IntegrationTest
class DifferencesTest {
    private static final String LINKED = """
            {"type":"doc","content":[{"type":"%s","content":[{"type":"text","text":"voir le pont",\
            "marks":[{"type":"link","attrs":{"%s":"%s"}}]}]}]}
            """;

    private static final String TABLE = """
            {"type":"doc","content":[{"type":"table","attrs":{"id":"t"},"content":[\
            {"type":"tableRow","attrs":{"id":"r1"},"content":[\
            {"type":"tableCell","attrs":{"id":"c1"},"content":[\
            {"type":"paragraph","attrs":{"id":"p1"},"content":[{"type":"text","text":"%s"}]}]}]},\
            {"type":"tableRow","attrs":{"id":"r2"},"content":[\
            {"type":"tableCell","attrs":{"id":"c2"},"content":[\
            {"type":"paragraph","attrs":{"id":"p2"},"content":[{"type":"text","text":"%s"}]}]}]}]}]}\
            """;

    @Autowired
    Scenes scenes;

    @Autowired
    Proposals proposals;

    @Autowired
    JdbcClient db;

    Scenes.Scene scene;
    Somebody claire;
    Somebody paola;
    int number;
    String page;

    @BeforeEach
    void aPage() {
        scene = scenes.scene();
        claire = scene.as(Role.FOUNDER);
        paola = scene.second();
        claire.post(
                scene.path() + "/pages", "title", "Ponts", "language", "fr", "body", paragraph("voir le pont de bois"));
        number = db.sql("select max(number) from publication.item where room_id = ? and kind = 'page'")
                .param(scene.id())
                .query(Integer.class)
                .single();
        page = scene.path() + "/pages/" + number;
    }

    @Test
    void placesAreCountedAndWordsMarked() {
        save(paola, "fr", paragraph("voir le pont de pierre"), 0);

        assertThat(claire.get(page + "/difference?from=1&to=2"))
                .hasStatusOk()
                .bodyText()
                .contains("One place", "<del>bois</del>", "<ins>pierre</ins>", "How to read it")
                .doesNotContain("Next change", "Language of the page before");
    }

    @Test
    void aNewLanguageIsToldInWords() {
        save(paola, "it", paragraph("voir le pont de bois"), 0);

        assertThat(claire.get(page + "/difference?from=1&to=2"))
                .bodyText()
                .contains("Language of the page before: French. Now: Italian.");
    }

    @Test
    void whereALinkLeadsIsToldAndNoIdOfAPage() {
        var other = key(scene.pages().get("MEMBERS")).id().toString();
        save(
                paola,
                "fr",
                LINKED.formatted("paragraph", "href", "https://ponts.example/").strip(),
                0);
        save(claire, "fr", LINKED.formatted("paragraph", "page", other).strip(), 1);
        save(paola, "fr", paragraph("voir le pont"), 2);

        assertThat(claire.get(page + "/difference?from=1&to=2"))
                .bodyText()
                .contains("A link was added, to https://ponts.example/");
        assertThat(claire.get(page + "/difference?from=2&to=3"))
                .bodyText()
                .contains("The link led to https://ponts.example/, now to a page of this room")
                .doesNotContain(other);
        assertThat(claire.get(page + "/difference?from=3&to=4"))
                .bodyText()
                .contains("A link was taken out, to a page of this room");
    }

    @Test
    void whatAPartHasBecomeIsToldInWords() {
        var heading = """
                {"type":"doc","content":[{"type":"heading","attrs":{"level":2},\
                "content":[{"type":"text","text":"voir le pont de bois"}]}]}
                """.strip();
        save(paola, "fr", heading, 0);

        assertThat(claire.get(page + "/difference?from=1&to=2")).bodyText().contains("Before: Text. Now: Heading.");
    }

    @Test
    void whoeverApprovesReadsTheSame() {
        publish(1);
        save(paola, "fr", paragraph("voir le pont de pierre"), 0);
        claire.post(page + "/proposal", "audience", "PUBLIC", "revision", "2");

        assertThat(paola.get(page + "/approval"))
                .hasStatusOk()
                .bodyText()
                .contains("One place", "<ins>pierre</ins>", "How to read it");
    }

    @Test
    void aTableIsOnePassageWithTheSchoolsOfAllItsCells() {
        save(paola, "fr", TABLE.formatted("2850 km", "1006 km"), 0);
        publish(2);
        save(claire, "fr", TABLE.formatted("neuf km", "1006 km"), 1);
        save(paola, "fr", TABLE.formatted("neuf km", "1012 km"), 2);
        claire.post(page + "/proposal", "audience", "PUBLIC", "revision", "4");

        assertThat(paola.get(page + "/approval"))
                .bodyText()
                .contains("One place", "<ins>neuf</ins>", "<ins>1012</ins>")
                .containsOnlyOnce("class=\"approval-by\"")
                .containsOnlyOnce("name=\"remark-")
                .containsPattern("(?s)class=\"approval-by\".*<bdi>.*<bdi>.*<table");
    }

    private void publish(int revision) {
        claire.post(page + "/proposal", "audience", "PUBLIC", "revision", "" + revision);
        var proposal = proposals.open(key(number)).orElseThrow().id().toString();
        assertThat(paola.post(page + "/publication", "proposal", proposal)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private ItemId key(int page) {
        return new ItemId(
                scene.id(),
                db.sql("select id from publication.item where room_id = ? and kind = 'page' and number = ?")
                        .params(scene.id(), page)
                        .query(java.util.UUID.class)
                        .single());
    }

    private void save(Somebody who, String language, String body, int version) {
        assertThat(who.post(page, "title", "Ponts", "language", language, "body", body, "version", "" + version))
                .hasStatus(HttpStatus.SEE_OTHER);
    }
}
