package jumelage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.shell.Id;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SavingAtOnceTest {
    @Autowired
    Twins twins;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @RepeatedTest(5)
    void aFormThatIsSentWhileItSavesItselfIsSent() throws Exception {
        var claire = twins.teacher("Claire", "EE");
        var paola = twins.teacher("Paola", "LV");
        twins.know(claire, paola);
        try {
            var path = "/projects/" + Id.next(clock.instant());
            assertThat(atOnce(claire, paola, path, "0-mine")).isEqualTo(303);
        } finally {
            db.sql("delete from project.step where who = ?").param(claire.id()).update();
            db.sql("delete from project.project where founder = ?")
                    .param(claire.id())
                    .update();
        }
    }

    /// What the sending is answered, while the same form saves itself.
    private int atOnce(Somebody claire, Somebody paola, String path, String version) throws Exception {
        var draft = twins.draft(twins.title(), paola);
        draft.put("version", version);
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> saving = () -> {
                barrier.await();
                return claire.post(path + "/draft", draft).getResponse().getStatus();
            };
            Callable<Integer> sending = () -> {
                barrier.await();
                return claire.post(path + "/edit", draft).getResponse().getStatus();
            };
            var saved = threads.submit(saving);
            var sent = threads.submit(sending);
            assertThat(saved.get()).isIn(204, 409);
            return sent.get();
        }
    }
}
