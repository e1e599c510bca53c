package jumelage.wiki;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Role;
import jumelage.writing.Erasing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The trash is emptied of what lay there for thirty days; addresses and numbers stay what they were.
@IntegrationTest
class EmptyingTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Asker asker;

    @Autowired
    JdbcClient db;

    @Autowired
    Erasing erasing;

    @Autowired
    Clock clock;

    Scenes.Scene scene;
    Somebody claire;

    @BeforeEach
    void aRoom() {
        scene = scenes.scene();
        claire = scene.as(Role.FOUNDER);
    }

    @Test
    void whatLiesInTheTrashStaysForThirtyDays() {
        trash("MEMBERS");

        emptyAfter(Duration.ofDays(30));

        assertThat(pages("MEMBERS")).isOne();
        assertThat(claire.post(path("MEMBERS") + "/return")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(path("MEMBERS") + "-page-2")).hasStatusOk();
    }

    @Test
    void afterThatItGoesWithAllThatWentWithIt() {
        var made = create("Écluse", "" + scene.pages().get("PART"));
        trash("PART");

        emptyAfter(Duration.ofDays(32));

        assertThat(pages("PART")).isZero();
        assertThat(pages(made)).isZero();
        assertThat(pages("MEMBERS")).isOne();
        assertThat(claire.get(scene.path() + "/trash")).bodyText().contains("Nothing in the trash");
        for (var path : new String[] {"", "/history", "/history/1", "/edit", "/approval"})
            assertThat(claire.get(path("PART") + path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatEverybodyReadSaysForEverThatItHasGone() {
        trash("PUBLIC");
        trash("MEMBERS");

        emptyAfter(Duration.ofDays(400));

        for (var reader : new Somebody[] {asker.stranger(), claire, scene.as(Role.PUPIL)}) {
            assertThat(reader.get(outside("PUBLIC"))).hasStatus(HttpStatus.GONE);
            assertThat(reader.get(outside("MEMBERS"))).hasStatus(HttpStatus.NOT_FOUND);
        }
        var last = scene.pages().get("PART");
        assertThat(create("Après", "")).isEqualTo(last + 1);
    }

    @Test
    void noWordOfItIsLeftAnywhere() {
        var page = create("Écluse", "");
        var path = scene.path() + "/pages/" + page;
        var draft = new String[] {"title", "Écluse", "language", "fr", "body", paragraph("clapotis"), "version", "0"};
        assertThat(claire.post(path, draft)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.post(path + "/proposal", "revision", "1", "audience", "PUBLIC"))
                .hasStatus(HttpStatus.SEE_OTHER);
        db.sql("update publication.proposal set words = 'clapotis' where room_id = ? and item = ?")
                .params(scene.id(), id(page))
                .update();
        assertThat(wherever("clapotis")).contains("writing.revision", "writing.document", "publication.proposal");
        assertThat(claire.post(path + "/trash")).hasStatus(HttpStatus.SEE_OTHER);

        emptyAfter(Duration.ofDays(30));
        assertThat(wherever("clapotis")).isNotEmpty();

        emptyAfter(Duration.ofDays(32));
        emptyAfter(Duration.ofDays(33));
        assertThat(wherever("clapotis")).isEmpty();
        assertThat(wherever("cluse")).isEmpty();
        assertThat(db.sql("select what from audit.entry where subject = ? order by id")
                        .param(id(page))
                        .query(String.class)
                        .list())
                .containsExactly("publication.happened.proposed", "publication.happened.erased");
        assertThat(claire.get(scene.path())).bodyText().doesNotContain("cluse");
    }

    @Test
    void theLogNamesOnlyWhatItsReaderMaySee() {
        var audit = "select what from audit.entry where subject = ?";
        var page = create("Écluse", "");
        var path = scene.path() + "/pages/" + page;
        claire.post(path + "/proposal", "revision", "1", "audience", "PUBLIC");
        assertThat(db.sql(audit).param(id(page)).query(String.class).list()).isNotEmpty();
        assertThat(claire.get(scene.path() + "/log")).bodyText().contains("Écluse");

        assertThat(claire.post(path + "/trash")).hasStatus(HttpStatus.SEE_OTHER);
        for (var address : new String[] {"", "/log", "/changes"})
            assertThat(claire.get(scene.path() + address))
                    .as(address)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Écluse");

        emptyAfter(Duration.ofDays(32));
        assertThat(claire.get(scene.path() + "/log"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Écluse")
                .contains("was erased for good", "“something”");
    }

    @Test
    void theRoomGoesOnWhereOnesOwnPageWasEmptied() {
        trash("PUBLIC");

        emptyAfter(Duration.ofDays(32));

        for (var path : new String[] {"", "/pages", "/changes", "/log", "/search?q=ponts", "/trash"})
            assertThat(claire.get(scene.path() + path)).as(path).hasStatusOk();
        assertThat(asker.stranger().get("/projects/" + scene.room().slug())).hasStatusOk();
    }

    @Test
    void signsOfWritingDoNotOutliveTheirTime() {
        claire.get(path("MEMBERS") + "/edit?alone=true");

        emptyAfter(Duration.ofSeconds(60));
        assertThat(pens()).isOne();

        emptyAfter(Duration.ofSeconds(180));
        assertThat(pens()).isZero();
    }

    private void emptyAfter(Duration time) {
        new Emptying(db, erasing, Clock.fixed(clock.instant().plus(time), ZoneOffset.UTC)).empty();
    }

    private void trash(String audience) {
        assertThat(claire.post(path(audience) + "/trash")).hasStatus(HttpStatus.SEE_OTHER);
    }

    private int create(String title, String parent) {
        assertThat(claire.post(
                        scene.path() + "/pages",
                        "title",
                        title,
                        "language",
                        "fr",
                        "parent",
                        parent,
                        "body",
                        paragraph("les ponts")))
                .hasStatus(HttpStatus.SEE_OTHER);
        return db.sql("select max(number) from publication.item where room_id = ? and kind = 'page'")
                .param(scene.id())
                .query(Integer.class)
                .single();
    }

    private UUID id(int number) {
        return db.sql("select id from publication.item where room_id = ? and kind = 'page' and number = ?")
                .params(scene.id(), number)
                .query(UUID.class)
                .single();
    }

    /// The tables of rooms in which `word` stands in any column.
    private List<String> wherever(String word) {
        return db.sql("""
                select table_schema || '.' || table_name from information_schema.columns
                 where column_name = 'room_id' and table_schema in ('publication', 'writing', 'wiki', 'room')
                """).query(String.class).list().stream()
                .filter(table -> db.sql("select exists (select from " + table
                                + " t where t.room_id = ? and cast(t as text) like '%' || ? || '%')")
                        .params(scene.id(), word)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private int pages(String audience) {
        return pages(scene.pages().get(audience));
    }

    private int pages(int number) {
        return db.sql("""
                select count(*) from wiki.page p join publication.item i on i.room_id = p.room_id and i.id = p.id
                 where i.room_id = ? and i.number = ?
                """).params(scene.id(), number).query(Integer.class).single();
    }

    private int pens() {
        return db.sql("select count(*) from wiki.pen where room_id = ?")
                .param(scene.id())
                .query(Integer.class)
                .single();
    }

    private String path(String audience) {
        return scene.path() + "/pages/" + scene.pages().get(audience);
    }

    private String outside(String audience) {
        return "/projects/" + scene.room().slug() + "/pages/" + scene.pages().get(audience);
    }
}
