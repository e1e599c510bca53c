package jumelage.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import jumelage.shell.Installation;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RelyingPartyTest {

    @Test
    void thereArePasskeysUnderANameByHttpsAndOnOnesOwnMachine() {
        assertThat(missing("https://twin.example", "twin.example")).isEmpty();
        assertThat(missing("https://Twin.example", "twin.example")).isEmpty();
        assertThat(missing("http://localhost:8080", "localhost")).isEmpty();
    }

    @Test
    void elsewhereASentenceSaysWhyThereAreNone() {
        for (var number : new String[] {"http://127.0.0.1:8080", "https://192.168.1.7", "https://[::1]:8443"})
            assertThat(missing(number, URI.create(number).getHost())).as(number).contains("number");
        assertThat(missing("http://twin.example", "twin.example")).contains("https");
        assertThat(missing("https://twin.example", "old.example")).contains("https://twin.example");
        assertThat(missing("http://localhost:8080", "127.0.0.1")).contains("http://localhost:8080");
    }

    @Test
    void theOriginIsWrittenAsBrowsersDo() {
        assertThat(party("https://Twin.example:443").origin()).isEqualTo("https://twin.example");
        assertThat(party("https://twin.example:8443").origin()).isEqualTo("https://twin.example:8443");
        assertThat(party("http://localhost:8080").origin()).isEqualTo("http://localhost:8080");
        assertThat(party("https://Twin.example").id()).isEqualTo("twin.example");
    }

    private static String missing(String publicUrl, String host) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        return party(publicUrl).missing(request).orElse("");
    }

    private static RelyingParty party(String publicUrl) {
        return new RelyingParty(new Installation(Path.of("data"), URI.create(publicUrl), false, new byte[32]));
    }
}
