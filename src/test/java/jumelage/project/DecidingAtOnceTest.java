package jumelage.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.account.Officer;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class DecidingAtOnceTest {
    @Autowired
    Twins twins;

    @Autowired
    Asker asker;

    @Autowired
    Projects projects;

    @Autowired
    ProjectDecisions decisions;

    @Autowired
    JdbcClient db;

    @RepeatedTest(3)
    void ofManyOfficersAtOnceOneOfEachOfficeDecidesAndTheProjectOpensOnce() throws Exception {
        var claire = twins.teacher("Claire", "EE");
        var paola = twins.teacher("Paola", "LV");
        twins.know(claire, paola);
        var officers = Stream.of("EE", "EE", "EE", "LV", "LV", "LV")
                .map(office -> new Officer(asker.officer("Officer", office).person(), office))
                .toList();
        try {
            var slug = twins.submitted(claire, paola);
            var project = projects.findBySlug(slug).orElseThrow();
            var barrier = new CyclicBarrier(officers.size());
            var outcomes = new ArrayList<Outcome>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var running = officers.stream()
                        .map(officer -> threads.submit(() -> {
                            barrier.await();
                            return decisions.approve(project.id(), officer, project.version(), "");
                        }))
                        .toList();
                for (var one : running) outcomes.add(one.get());
            }
            assertThat(outcomes).filteredOn(Outcome.DONE::equals).hasSize(2);
            assertThat(twins.mails(claire))
                    .filteredOn(mail -> mail.endsWith("is approved"))
                    .hasSize(1);
            assertThat(twins.state(slug)).isEqualTo("ACTIVE");
        } finally {
            db.sql("update project.project set state = 'DRAFT' where founder = ?")
                    .param(claire.id())
                    .update();
            db.sql("delete from account.officer where office in ('EE', 'LV')").update();
        }
    }
}
