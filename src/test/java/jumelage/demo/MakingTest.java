package jumelage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jumelage.BrowserTest;
import jumelage.DemoHouse;
import jumelage.demo.World.Undertaking;
import jumelage.document.Authorship;
import jumelage.document.Document;
import jumelage.document.Markup;
import jumelage.publication.ItemId;
import jumelage.room.RoomId;
import jumelage.writing.Playing;
import jumelage.writing.Reel;
import jumelage.writing.Shot;
import jumelage.writing.Writings;
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
    Playing playing;

    @Autowired
    Writings writings;

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

    @Test
    void howPupilsOfThreeSchoolsWroteAPageTogetherPlaysBack() {
        making.whole();
        var key = page("Une heure avec Volos, racontée par Yanis");

        var reel = playing.play(key, 1).orElseThrow();
        var by = reel.stretches().stream().flatMap(one -> one.by().stream()).toList();
        assertThat(reel.stretches()).hasSizeBetween(20, 40);
        assertThat(by.stream().map(jumelage.writing.Byline::pupil)).containsOnly(true);
        assertThat(by.stream().map(jumelage.writing.Byline::school).distinct()).hasSize(3);
        assertThat(reel.stretches()).extracting(Reel.Stretch::from).isSorted();
        var shots = IntStream.rangeClosed(1, reel.stretches().size())
                .mapToObj(step -> Objects.requireNonNull(
                        playing.play(key, step).orElseThrow().shot()))
                .toList();
        assertThat(shots.stream().flatMap(shot -> shot.struck().stream()).map(Shot.Struck::words))
                .hasSizeGreaterThan(5)
                .anySatisfy(words -> assertThat(words).contains("sourd comme un pot"));
        var now = writings.current(key).body();
        assertThat(shots.getLast().after().readsLike(now)).isTrue();
        assertThat(now.readsLike(sheet("12-une-heure-de-visio"))).isTrue();
        assertThat(authorship(key).blocks().values())
                .anySatisfy(spans -> assertThat(
                                spans.stream().map(Authorship.Span::author).distinct())
                        .hasSizeGreaterThan(2));
        assertThat(count("writing.revision where document = '" + key.id() + "' and not open"))
                .isEqualTo(6);
    }

    private Document sheet(String key) {
        var text = pages().stream()
                .map(List::getFirst)
                .filter(sheet -> sheet.key().equals(key))
                .findFirst()
                .orElseThrow()
                .text();
        return new Markup(_ -> Optional.empty(), _ -> Optional.empty()).document(text);
    }

    private ItemId page(String title) {
        return db.sql("select room_id, id from writing.document where title = ?")
                .param(title)
                .query((row, _) ->
                        new ItemId(new RoomId(row.getObject("room_id", UUID.class)), row.getObject("id", UUID.class)))
                .single();
    }

    private Authorship authorship(ItemId key) {
        return db.sql("select authorship::text from writing.document where id = ?")
                .param(key.id())
                .query((row, _) -> Authorship.stored(row.getString(1)))
                .single();
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
