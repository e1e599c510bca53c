package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BiConsumer;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.shell.Seals;
import jumelage.store.Bells;
import jumelage.store.Doorbell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whoever is signed out on one node is out on the other, although that one has just seen him.
@IntegrationTest
@Transactional(propagation = Propagation.NEVER)
class SessionsOnTwoNodesTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    Asker asker;

    @Autowired
    Sessions here;

    @Autowired
    JdbcClient db;

    @Autowired
    People people;

    @Autowired
    Seals seals;

    @Autowired
    Clock clock;

    @Autowired
    Bells bells;

    Doorbell bell;
    Sessions there;

    @BeforeEach
    void anotherNode() {
        bell = bells.another();
        there = new Sessions(db, people, seals, bell, clock);
    }

    @AfterEach
    void close() {
        bell.stop();
    }

    @Test
    void endedEverywhere() {
        outOn((person, _) -> here.endAll(person.id()));
    }

    @Test
    void signedOut() {
        outOn((_, request) -> here.end(request, new MockHttpServletResponse()));
    }

    @Test
    void endedFromAnotherDevice() {
        outOn((person, _) -> here.endOthers(person.id(), new MockHttpServletRequest()));
    }

    @Test
    void whoIsRenamedHereIsCalledSoThere() {
        var person = asker.person(Person.Kind.STAFF, "Anna");
        var request = request(asker.signedIn(person));
        assertThat(there.of(request)).map(Person::name).contains("Anna");

        db.sql("update account.person set name = 'Anne' where id = ?")
                .param(person.id())
                .update();
        here.refresh(person.id());

        await().atMost(SOON)
                .until(() -> there.of(request).map(Person::name).orElse("").equals("Anne"));
    }

    private void outOn(BiConsumer<Person, MockHttpServletRequest> act) {
        var person = asker.person(Person.Kind.PUPIL, "Lina");
        var request = request(asker.signedIn(person));
        assertThat(here.of(request)).isPresent();
        assertThat(there.of(request)).isPresent();

        act.accept(person, request);

        assertThat(here.of(request)).isEmpty();
        await().atMost(SOON).until(() -> there.of(request).isEmpty());
    }

    private static MockHttpServletRequest request(Asker.Somebody somebody) {
        var request = new MockHttpServletRequest();
        request.setCookies(somebody.cookies());
        return request;
    }
}
