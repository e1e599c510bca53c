package jumelage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jumelage.BrowserTest;
import jumelage.DemoHouse;
import jumelage.publication.Eyes;
import jumelage.publication.Item;
import jumelage.publication.Items;
import jumelage.publication.Readers;
import jumelage.room.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@BrowserTest
@ContextConfiguration(initializers = DemoHouse.class, inheritInitializers = false)
class InsertionTest {
    private static final String ROOM = "inmed-medias-et-insertion-professionnelle";

    @Autowired
    Making making;

    @Autowired
    Cast cast;

    @Autowired
    Items items;

    @Autowired
    Readers readers;

    @Autowired
    JdbcClient db;

    @Test
    void theExpertSeesThePageOfHerInterviewForSomeDays() {
        making.whole();

        var maud = cast.member(ROOM, "maud");
        var interview = items.find(cast.room(ROOM).id(), "page", 4).orElseThrow();
        assertThat(maud.role()).isEqualTo(Role.EXPERT);
        assertThat(db.sql("select item from room.invitation where person = ? and until > now() and confirmed_by = ?")
                        .params(maud.id().value(), cast.person("luc").id().value())
                        .query(UUID.class)
                        .list())
                .containsExactly(interview.key().id());
        assertThat(db.sql("select distinct title from writing.revision where room_id = ? and document = ?")
                        .params(cast.room(ROOM).id().value(), interview.key().id())
                        .query(String.class)
                        .list())
                .containsExactly("Une heure avec une conseillère");

        var eyes = Eyes.of(maud);
        assertThat(pages(page -> readers.seesInside(eyes, page))).containsExactly(4);
        var outside = new Eyes(maud.room().id(), false, false, null, true, null);
        assertThat(pages(page -> readers.mayRead(eyes, page)))
                .as("and what families and everybody read")
                .containsExactlyElementsOf(pages(page -> page.number() == 4 || readers.mayRead(outside, page)));
    }

    private List<Integer> pages(Predicate<Item> which) {
        return IntStream.rangeClosed(1, Book.pages("inmed").size())
                .filter(number -> which.test(
                        items.find(cast.room(ROOM).id(), "page", number).orElseThrow()))
                .boxed()
                .toList();
    }

    @Test
    void anotherProjectWaitsForFranceAndForTheCentralOffice() {
        making.whole();

        assertThat(db.sql("""
                select d.office from project.decision d join project.project p on p.id = d.project
                 where p.title = 'Ce qui se garde' and d.state = 'WAITING'
                """).query(String.class).list()).containsExactlyInAnyOrder("FR", "central");
    }
}
