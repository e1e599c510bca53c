package jumelage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.BrowserTest;
import jumelage.DemoHouse;
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

        assertThat(people).isEqualTo(77);
        assertThat(count("account.person")).isEqualTo(people);
        assertThat(count("writing.revision")).isEqualTo(revisions);
        assertThat(making.stage()).isEmpty();
        // 19 pictures in three sizes, a sound, a table; what is shown outside is approved
        assertThat(count("material.material")).isEqualTo(21);
        assertThat(count("material.form")).isEqualTo(59);
        assertThat(count("material.captions")).isEqualTo(3);
        assertThat(count("twinspace.front where picture is not null")).isEqualTo(2);
        assertThat(count("material.showing where outside")).isGreaterThan(5);
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
