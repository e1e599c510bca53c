package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// What stands in the log helps to find what broke, and tells of nobody.
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class LogsTest {
    @Autowired
    Asker asker;

    @Autowired
    ErrorPages errors;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void aPageThatBrokeIsFoundByItsNumberAndTellsOfNobody(CapturedOutput said) throws Exception {
        var address = asker.staff("Claire").address();
        var other = asker.person(jumelage.account.Person.Kind.STAFF, "Denis");
        var broken = catchThrowableOfType(
                DataIntegrityViolationException.class,
                () -> db.sql("insert into account.staff (person, address, password, confirmed) values (?, ?, ?, ?)")
                        .params(other.id(), address, "a hashed secret", clock.instant())
                        .update());
        var request = new MockHttpServletRequest("POST", "/sign-up");
        request.setQueryString("secret=hidden-in-a-query");
        request.addParameter("address", "typed@school.example");

        MDC.put(RequestNumber.NAME, "abcd2345efgh");
        var answer = errors.on(broken, request, new MockHttpServletResponse());
        MDC.remove(RequestNumber.NAME);

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(said.getAll()).contains("A page broke", "abcd2345efgh", "DuplicateKeyException");
        assertThat(said.getAll())
                .doesNotContain(address, "typed@school.example", "a hashed secret", "hidden-in-a-query");
    }

    @Test
    void addressesAndWhatIsTypedIsInNoLine(CapturedOutput said) {
        asker.stranger().get("/new-password/a-one-time-secret-of-somebody?to=hidden-in-a-query");
        asker.stranger().get("/no-such/place-of-a-child?name=hidden-in-a-query");
        asker.stranger().post("/sign-in", "address", "typed@school.example", "password", "typed secret words");
        asker.stranger().post("/pupils", "secret", "typed-secret-of-a-card");

        assertThat(said.getAll())
                .doesNotContain(
                        "a-one-time-secret",
                        "hidden-in-a-query",
                        "place-of-a-child",
                        "typed@school.example",
                        "typed secret words",
                        "typed-secret-of-a-card");
    }
}
