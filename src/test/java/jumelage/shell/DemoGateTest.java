package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DemoGateTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void aDemoAnswersOnItsOwnMachine(String name) throws ServletException, IOException {
        assertThat(ask(true, request(name))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jumelage.example", "10.0.0.7", "localhost.evil.example", "127.0.0.1.evil.example"})
    void aDemoRefusesEveryOtherName(String name) throws ServletException, IOException {
        assertThat(ask(true, request(name))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"})
    void aDemoRefusesWhatWasForwarded(String header) throws ServletException, IOException {
        var request = request("localhost");
        request.addHeader(header, "anything");

        assertThat(ask(true, request)).isEqualTo(403);
    }

    @Test
    void aRealInstallationStandsBehindWhatItLikes() throws ServletException, IOException {
        var request = request("jumelage.example");
        request.addHeader("X-Forwarded-For", "10.0.0.7");

        assertThat(ask(false, request)).isEqualTo(200);
    }

    private static MockHttpServletRequest request(String name) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setServerName(name);
        return request;
    }

    private static int ask(boolean demo, MockHttpServletRequest request) throws ServletException, IOException {
        var installation = new Installation(Path.of("."), URI.create("http://localhost:8080"), demo, new byte[32]);
        var response = new MockHttpServletResponse();
        new DemoGate(installation, new Pages(new ViewRenderer())).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
