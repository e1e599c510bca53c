package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@IntegrationTest
class RequestNumberTest {
    @Autowired
    Asker asker;

    @Test
    void aPageThatIsNotThereTellsTheNumberOfTheAnswer() {
        var answer = asker.stranger().get("/no-such-page");
        var number = answer.getResponse().getHeader(RequestNumber.HEADER);

        assertThat(number).matches("[a-z2-9]{12}");
        assertThat(answer).hasStatus(404).bodyText().contains("<code dir=\"ltr\">" + number + "</code>");
        assertThat(asker.stranger().get("/no-such-page").getResponse().getHeader(RequestNumber.HEADER))
                .isNotEqualTo(number);
        assertThat(RequestNumber.current()).as("after the request").isEmpty();
    }

    @Test
    void aStrangersOwnNumberIsNotTaken() {
        var answer = asker.stranger().get("/", RequestNumber.HEADER, "stranger-0001");

        assertThat(answer.getResponse().getHeader(RequestNumber.HEADER)).isNotEqualTo("stranger-0001");
    }

    @Test
    void thatOfABelievedProxyIsTakenIfNothingCanHideInIt() throws ServletException, IOException {
        assertThat(numberOf("5f2c9a0e7b1d4c3e", true)).isEqualTo("5f2c9a0e7b1d4c3e");
        assertThat(numberOf("5f2c9a0e7b1d4c3e", false)).isNotEqualTo("5f2c9a0e7b1d4c3e");
        for (var unsafe :
                new String[] {"short", "a".repeat(65), "12345678\nINFO forged", "<b>12345678</b>", "12345678 "})
            assertThat(numberOf(unsafe, true)).as(unsafe).matches("[a-z2-9]{12}");
    }

    private static String numberOf(String given, boolean believed) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader(RequestNumber.HEADER, given);
        if (believed) request.setAttribute("org.apache.tomcat.request.forwarded", true);
        var seen = new AtomicReference<String>();
        var response = new MockHttpServletResponse();
        new RequestNumber().doFilter(request, response, (_, _) -> seen.set(RequestNumber.current()));
        assertThat(seen.get()).as("in the log").isEqualTo(response.getHeader(RequestNumber.HEADER));
        return seen.get();
    }
}
