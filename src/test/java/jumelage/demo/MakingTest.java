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
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
