package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class ProtectionTest {
    @Autowired
    MockMvcTester mvc;

    @Test
    void whoHasComeByHttpsComesByHttpsFromNowOnAndNoOtherNameIsBound() {
        assertThat(mvc.get().uri("/").secure(true).exchange())
                .hasHeader("Strict-Transport-Security", "max-age=31536000");
        assertThat(mvc.get().uri("/").exchange()).doesNotContainHeader("Strict-Transport-Security");
    }
}
