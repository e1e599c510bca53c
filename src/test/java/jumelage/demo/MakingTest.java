package jumelage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.BrowserTest;
import jumelage.DemoHouse;
import jumelage.demo.World.Undertaking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@BrowserTest
@ContextConfiguration(initializers = DemoHouse.class, inheritInitializers = false)
class MakingTest {
    private final World world = Book.world();

    @Autowired
    Making making;

    @Autowired
    JdbcClient db;

    @Test
    void whatIsMadeAlreadyIsNotMadeAgain() {
        making.whole();
        var people = count("account.person");
        var revisions = count("writing.revision");

        making.whole();

        assertThat(people).isEqualTo(world.staff().size() + pupils());
        assertThat(count("account.person")).isEqualTo(people);
        assertThat(count("writing.revision")).isEqualTo(revisions);
        assertThat(making.stage()).isEmpty();
    }

    @Test
    void everythingInTheBookIsThere() {
        making.whole();

        var materials = open().stream()
                .flatMap(project -> Book.materials(project.key()).stream())
                .toList();
        var pictures =
                materials.stream().filter(one -> one.ending().equals("png")).count();
        assertThat(count("material.material")).isEqualTo(materials.size());
        // each picture in three sizes, all else as it came
        assertThat(count("material.form")).isEqualTo(materials.size() + 2 * pictures);
        assertThat(count("material.captions"))
                .isEqualTo(materials.stream()
                        .mapToInt(one -> one.captions().size())
                        .sum());
        assertThat(count("twinspace.front where picture is not null")).isEqualTo(open().size());
        assertThat(count("wiki.page")).isEqualTo(pages().size());
        assertThat(count("material.showing where outside")).isGreaterThan(20);
    }

    @Test
    void whatIsApprovedIsReadOutsideInItsLastApprovedWords() {
        making.whole();

        var outside = pages().stream()
                .filter(page -> page.stream().anyMatch(sheet -> sheet.approved() && sheet.goesOut()))
                .toList();
        assertThat(count("""
                publication.item i join wiki.page p on p.room_id = i.room_id and p.id = i.id
                 where i.audience in ('PUBLIC', 'FAMILIES') and i.approved_revision is not null
                """)).isEqualTo(outside.size());
        assertThat(words("Three rivers in one table")).contains("65 walks").doesNotContain("in the first year");
    }

    @Test
    void schoolsBeyondETwinningAreGuests() {
        making.whole();

        assertThat(db.sql("""
                select sc.country from room.member m join school.school sc on sc.id = m.school
                 where m.role = 'GUEST_TEACHER'
                """).query(String.class).list()).containsExactly("SN");
    }

    @Test
    void everyCardHasTheDrawingThatSuitsIt() {
        making.whole();

        assertThat(world.projects()).extracting(Undertaking::poster).doesNotHaveDuplicates();
        assertThat(world.projects())
                .allSatisfy(one -> assertThat(count(
                                "project.project where title = '" + one.title() + "' and poster = " + one.poster()))
                        .isOne());
    }

    @Test
    void onlyWhatIsNewerThanAWeekIsUnread() {
        making.whole();

        assertThat(count("notice.notice where read is null")).isPositive();
        assertThat(count("""
                notice.notice where read is null
                   and at < (select done from demo.step where name = 'whole') - interval '9 days'
                """)).isZero();
    }

    /// What a stranger reads.
    private String words(String title) {
        return db.sql("""
                select r.body::text from writing.revision r
                  join publication.item i on i.room_id = r.room_id and i.id = r.document and i.approved_revision = r.number
                 where r.title = ?
                """).param(title).query(String.class).single();
    }

    private int pupils() {
        return world.classes().stream().mapToInt(one -> one.pupils().size()).sum();
    }

    private List<List<Sheet>> pages() {
        return open().stream()
                .flatMap(project -> Book.pages(project.key()).stream())
                .toList();
    }

    private List<Undertaking> open() {
        return world.projects().stream().filter(Undertaking::open).toList();
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
