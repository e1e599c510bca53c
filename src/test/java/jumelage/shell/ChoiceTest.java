package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ChoiceTest {

    @Test
    void theAddressOfAPageSaysWhatIsChosenAndNothingElseDoes() {
        assertThat(Choice.asked(asked("GET", "folder=1&lang=el"), "lang")).contains("el");
        assertThat(Choice.asked(asked("GET", "language=el"), "lang")).isEmpty();
        assertThat(Choice.asked(asked("GET", null), "lang")).isEmpty();
        assertThat(Choice.asked(asked("POST", "lang=el"), "lang")).isEmpty();
        var typed = asked("GET", "folder=1");
        typed.addParameter("lang", "el");
        assertThat(Choice.asked(typed, "lang")).isEmpty();
    }

    @Test
    void littleDataIsWhatTheDeviceChoseLastThenWhatItsBrowserSays() {
        var answer = new MockHttpServletResponse();
        assertThat(Sparing.wished(asked("GET", "low-data=yes"), answer, true)).isTrue();
        assertThat(answer.getCookie("low-data")).extracting(Cookie::getValue).isEqualTo("yes");

        var later = asked("GET", "low-data=maybe");
        later.addHeader("Save-Data", "on");
        assertThat(Sparing.wished(later, answer, true)).isTrue();
        later.setCookies(new Cookie("low-data", "perhaps"), new Cookie("low-data", "no"));
        assertThat(Sparing.wished(later, answer, true)).isFalse();
        later.setQueryString("low-data=yes");
        assertThat(Sparing.wished(later, answer, false)).isFalse();
    }

    private static MockHttpServletRequest asked(String method, @Nullable String query) {
        var request = new MockHttpServletRequest(method, "/projects");
        request.setQueryString(query);
        return request;
    }
}
