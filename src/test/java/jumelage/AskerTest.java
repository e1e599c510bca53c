package jumelage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AskerTest {
    @Autowired
    Asker asker;

    @Test
    void eachIsSignedInAsThemselves() {
        var claire = asker.staff("Claire");
        var lea = asker.pupil("Léa");

        assertThat(claire.get("/")).hasStatusOk().bodyText().contains("Claire").doesNotContain("Léa");
        assertThat(lea.get("/")).hasStatusOk().bodyText().contains("Léa");
        assertThat(asker.stranger().get("/")).hasStatusOk().bodyText().doesNotContain("Claire", "Léa");
        assertThat(asker.officer("Nathalie", "FR").address())
                .isNotEqualTo(asker.operator("Samir").address());
    }

    @Test
    void aFormIsSealed() {
        assertThat(asker.staff("Claire").post("/no-such-page", "a", "1", "a", "2"))
                .hasStatus(404);
    }
}
