package jumelage.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AuditTest {
    @Autowired
    Audit audit;

    @Autowired
    Chains chains;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void fiveThingsHappen() {
        for (var i = 1; i <= 5; i++) {
            audit.record("room:1", null, "test.happened", UUID.randomUUID());
            audit.record("office:FR", null, "test.elsewhere", null);
            if (i == 3) chains.grow();
        }
        chains.grow();
    }

    @Test
    void anUntouchedChainHolds() {
        assertThat(audit.check("room:1")).isEmpty();
        assertThat(audit.check("office:FR")).isEmpty();
        assertThat(audit.check("nothing")).isEmpty();
    }

    @Test
    void aChangedLineIsFound() {
        tamper("update audit.entry set what = 'test.never' where chain = 'room:1' and place = 4");

        assertThat(audit.check("room:1")).hasValue(4);
        assertThat(audit.check("office:FR")).isEmpty();
    }

    @Test
    void aLineTakenOutIsFoundInTheMiddleAndAtTheEnd() {
        tamper("delete from audit.entry where chain = 'room:1' and place = 2");
        tamper("delete from audit.entry where chain = 'office:FR' and place = 5");

        assertThat(audit.check("room:1")).hasValue(2);
        assertThat(audit.check("office:FR")).hasValue(5);
    }

    @Test
    void twoLinesExchangedAreFound() {
        tamper("""
                update audit.entry e set subject = o.subject from audit.entry o
                 where e.chain = 'room:1' and o.chain = 'room:1' and e.place + o.place = 5 and e.place in (2, 3)
                """);

        assertThat(audit.check("room:1")).hasValue(2);
    }

    @Test
    void theDatabaseItselfRefusesToRewrite() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.sql("update audit.entry set what = 'test.never' where chain = 'room:1'")
                        .update())
                .havingRootCause()
                .withMessageContaining("only grows");
    }

    @Test
    void theDatabaseItselfRefusesToDelete() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.sql("delete from audit.entry").update())
                .havingRootCause()
                .withMessageContaining("only grows");
    }

    private void tamper(String how) {
        db.sql("alter table audit.entry disable trigger user").update();
        db.sql(how).update();
        db.sql("alter table audit.entry enable trigger user").update();
    }
}
