package jumelage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jumelage.store.Database;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void withoutAPublicAddressEverybodyIsSentToThePortOfTheServer() {
        assertThat(House.publicUrl(null, House.port(null), false)).hasToString("http://localhost:8080");
        assertThat(House.publicUrl(null, House.port("9090"), false)).hasToString("http://localhost:9090");
        assertThat(House.publicUrl("https://twin.example/", House.port("9090"), false))
                .hasToString("https://twin.example");
    }

    @Test
    void aPortIsANumber() {
        for (var wrong : new String[] {"http", "-1", "8080a", "123456789012"})
            assertThatExceptionOfType(Database.Refused.class)
                    .isThrownBy(() -> House.port(wrong))
                    .withMessage("PORT must be a number.");
    }
}
