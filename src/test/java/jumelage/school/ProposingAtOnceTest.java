package jumelage.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ProposingAtOnceTest {
    private static final String OID = "E10990555";

    @Autowired
    Asker asker;

    @Autowired
    JdbcClient db;

    @RepeatedTest(5)
    void ofManyWhoProposeTheSameCodeAtOnceOneMakesTheRecordAndTheOthersAreLedToIt() throws Exception {
        var names = List.of("Lycée des Vagues", "Atelier Kerbrat", "Institut du Ponant", "École de la Dune");
        try {
            var barrier = new CyclicBarrier(names.size());
            var teachers = names.stream().map(asker::staff).toList();
            var answers = new ArrayList<MvcTestResult>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var running = Stream.iterate(0, place -> place + 1)
                        .limit(names.size())
                        .map(place -> threads.submit(() -> {
                            barrier.await();
                            return teachers.get(place).post("/me/school/propose", proposal(names.get(place), place));
                        }))
                        .toList();
                for (var one : running) answers.add(one.get());
            }
            var owner = db.sql("select school::text from school.identifier where scheme = 'oid' and value = ?")
                    .param(OID)
                    .query(String.class)
                    .single();
            assertThat(answers)
                    .filteredOn(answer -> answer.getResponse().getStatus() == 303)
                    .singleElement()
                    .satisfies(answer -> assertThat(answer).hasHeader("Location", "/me/school/join/" + owner));
            for (var place = 0; place < names.size(); place++) {
                var answer = answers.get(place);
                if (answer.getResponse().getStatus() == 303) continue;
                assertThat(answer.getResponse().getStatus()).isIn(409, 422);
                assertThat(answer)
                        .bodyText()
                        .contains(names.get(place), OID, "/me/school/join/" + owner, "rue " + place);
            }
            assertThat(db.sql("select count(*) from school.school where name in (:names)")
                            .param("names", names)
                            .query(Integer.class)
                            .single())
                    .isOne();
        } finally {
            db.sql("delete from school.identifier where value = ?").param(OID).update();
            db.sql("delete from school.school where name in (:names)")
                    .param("names", names)
                    .update();
        }
    }

    private static Map<String, Object> proposal(String name, int place) {
        return Map.of(
                "name",
                name,
                "country",
                "FR",
                "town",
                "Plouhinec-" + place,
                "address",
                "rue " + place,
                "levels",
                "34",
                "scheme",
                "oid",
                "value",
                OID,
                "seen",
                "true");
    }
}
