package jumelage.employment;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.shell.Texts;
import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void whoCannotBeValidatedIsToldWhatHeCanDoHere() {
        for (var role : Roles.all())
            assertThat(Roles.eligible(role) || Texts.has("employment.role." + role + ".no"))
                    .as(role)
                    .isTrue();
    }
}
