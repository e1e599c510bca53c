package jumelage.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Nodes that write at the same time write each letter once, and each to somebody else.
@IntegrationTest
@Transactional(propagation = Propagation.NEVER)
class MailingOnTwoNodesTest {
    @Autowired
    Asker asker;

    @Autowired
    Notices notices;

    @Autowired
    Mailing mailing;

    @Autowired
    JdbcClient db;

    @Test
    void eachIsWrittenToOnce() throws Exception {
        var claire = asker.staff("Claire");
        var receivers = new ArrayList<Somebody>();
        for (var number = 0; number < 30; number++) receivers.add(asker.staff("Teacher " + number));
        for (var receiver : receivers)
            notices.tell(
                    receiver.id(),
                    News.of("contact.notices", "contact.mail.asked")
                            .about(claire.id().value())
                            .by(claire.id()));
        var nodes = 4;
        var together = new CyclicBarrier(nodes);
        try (var pool = Executors.newFixedThreadPool(nodes)) {
            var rounds = new ArrayList<Future<?>>();
            for (var node = 0; node < nodes; node++)
                rounds.add(pool.submit(() -> {
                    together.await();
                    mailing.send();
                    return node();
                }));
            for (var round : rounds) round.get();
        }
        // one that left a person to another may have gone before that one was done
        mailing.send();

        for (var receiver : receivers)
            assertThat(db.sql("select count(*) from mail.letter where address = ?")
                            .param(receiver.address())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
    }

    private static String node() {
        return Thread.currentThread().getName();
    }

    @Test
    void whatIsNotCommittedIsNotTold() {
        var paola = asker.staff("Paola");

        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> notices.tell(paola.id(), News.of("no.such.kind", "x")));

        assertThat(paola.get("/notices")).bodyText().contains("Nothing to tell");
    }
}
