package jumelage.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What is told and written at the same time, by several nodes, is told and written once.
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
    TransactionTemplate transactions;

    @Autowired
    JdbcClient db;

    @AfterEach
    void nothingStays() {
        db.sql("delete from notice.notice").update();
        db.sql("delete from mail.letter").update();
    }

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
                    return null;
                }));
            for (var round : rounds) round.get();
        }
        // one that left a person to another may have gone before that one was done
        mailing.send();

        for (var receiver : receivers) assertThat(letters(receiver)).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackIsNotTold() {
        var claire = asker.staff("Claire");
        var paola = asker.staff("Paola");
        var news = News.of("contact.notices", "contact.mail.asked")
                .about(claire.id().value())
                .by(claire.id());

        transactions.executeWithoutResult(status -> {
            notices.tell(paola.id(), news);
            status.setRollbackOnly();
        });
        mailing.send();

        assertThat(paola.get("/notices")).bodyText().contains("Nothing to tell", "Notices: nothing new");
        assertThat(letters(paola)).isZero();
        transactions.executeWithoutResult(_ -> notices.tell(paola.id(), news));
        mailing.send();
        assertThat(paola.get("/notices")).bodyText().contains("Claire asks", "Notices: 1 unread");
        assertThat(letters(paola)).isEqualTo(1);
    }

    @Test
    void theSameToldAtOnceIsToldOnceAndNobodyWaitsForAnotherForEver() throws Exception {
        var claire = asker.staff("Claire");
        var receivers = List.of(asker.staff("Paola"), asker.staff("Luc"));
        var ids = receivers.stream().map(Somebody::id).toList();
        var news = News.of("contact.notices", "contact.mail.asked")
                .about(claire.id().value())
                .by(claire.id());
        var together = new CyclicBarrier(8);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Future<?>>();
            for (var teller = 0; teller < 8; teller++) {
                var order = teller % 2 == 0 ? ids : ids.reversed();
                all.add(pool.submit(() -> {
                    together.await();
                    for (var times = 0; times < 10; times++) notices.tell(order, news);
                    return null;
                }));
            }
            for (var one : all) one.get();
        }

        for (var receiver : receivers)
            assertThat(db.sql("select count(*) from notice.notice where person = ?")
                            .param(receiver.id())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
    }

    private int letters(Somebody receiver) {
        return db.sql("select count(*) from mail.letter where address = ?")
                .param(receiver.address())
                .query(Integer.class)
                .single();
    }
}
