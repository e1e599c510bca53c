package jumelage.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class FrontPageTest {
    @Autowired
    MockMvcTester web;

    @Test
    void theFrontPageSpeaksTheBrowsersLanguage() {
        assertThat(web.get().uri("/").header("Accept-Language", "fr-FR,fr;q=0.9"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"fr\"")
                .contains("Deux classes, un même fil");
    }

    @Test
    void aPageIsNeverData() {
        assertThat(web.get().uri("/").header("Accept", "application/json"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/html");
    }
}
