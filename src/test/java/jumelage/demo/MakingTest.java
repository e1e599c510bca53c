package jumelage.demo;

import static org.assertj.core.api.Assertions.assertThat;

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

        var world = Book.world();
        var open = world.projects().stream().filter(Undertaking::open).toList();
        var materials =
                open.stream().flatMap(one -> Book.materials(one.key()).stream()).toList();
        var pictures = materials.stream().filter(one -> one.ending().equals("png"));
        assertThat(people)
                .isEqualTo(world.staff().size()
                        + world.classes().stream()
                                .mapToInt(one -> one.pupils().size())
                                .sum());
        assertThat(count("account.person")).isEqualTo(people);
        assertThat(count("writing.revision")).isEqualTo(revisions);
        assertThat(making.stage()).isEmpty();
        // pictures in three sizes, all else as it is; what is shown outside is approved
        assertThat(count("material.material")).isEqualTo(materials.size());
        assertThat(count("material.form")).isEqualTo(materials.size() + 2 * pictures.count());
        assertThat(count("material.captions"))
                .isEqualTo(materials.stream()
                        .mapToInt(one -> one.captions().size())
                        .sum());
        assertThat(count("twinspace.front where picture is not null")).isEqualTo(open.size());
        assertThat(count("material.showing where outside")).isGreaterThan(20);
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
