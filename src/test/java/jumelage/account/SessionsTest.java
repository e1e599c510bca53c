package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import jumelage.IntegrationTest;
import jumelage.shell.Id;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@IntegrationTest
class SessionsTest {
    @Autowired
    Sessions sessions;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Test
    void aSessionLastsUntilItIsEndedEverywhere() {
        var now = clock.instant();
        var anna = people.save(
                new Person(new PersonId(Id.next(now)), Person.Kind.STAFF, "Anna", "fr", "Europe/Paris", now, null, 0));
        var response = new MockHttpServletResponse();
        sessions.begin(anna, new MockHttpServletRequest(), response);
        var next = new MockHttpServletRequest();
        next.setCookies(response.getCookie(Sessions.COOKIE));

        assertThat(sessions.of(next)).map(Person::name).contains("Anna");

        sessions.endAll(anna.id());
        assertThat(sessions.of(next)).isEmpty();
    }

    @Test
    void anInventedTokenOpensNothing() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(Sessions.COOKIE, Id.Chance.secret()));

        assertThat(sessions.of(request)).isEmpty();
    }
}
