package jumelage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void aModuleUsesOnlyWhatItSaysAndNothingGoesRound() {
        ApplicationModules.of(Jumelage.class).verify();
    }
}
