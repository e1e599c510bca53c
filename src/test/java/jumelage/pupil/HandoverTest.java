package jumelage.pupil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.card.Cards;
import jumelage.school.SchoolClass;
import jumelage.school.SchoolClasses;
import jumelage.shell.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class HandoverTest {
    private static final List<String> WORDS = List.of("cerise", "lampe", "nuage");
    private static final String SECRET = "everybody-knows-this-secret";

    @Autowired
    Asker asker;

    @Autowired
    Schoolroom schoolroom;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Cards cards;

    @Autowired
    Installation installation;

    Asker.Somebody claire;
    SchoolClass fifth;

    @BeforeEach
    void town() {
        claire = asker.teacher("Claire");
        fifth = classes.findById(schoolroom.make(claire, "5e B")).orElseThrow();
    }

    @Test
    void aDemoHasCardsThatEverybodyKnows() {
        var demo = new Installation(installation.data(), installation.publicUrl(), true, installation.secret());
        var handover = new Handover(enrolment, cards, demo);
        handover.pupil(fifth, "Lina", WORDS, SECRET, claire.person());
        handover.pupil(fifth, "Noé", claire.person());

        assertThat(asker.stranger().post("/pupils", Map.of("school", schoolroom.code(claire), "word", WORDS)))
                .hasStatus(303);
        assertThat(asker.stranger().post("/pupils", "secret", SECRET)).hasStatus(303);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> handover.pupil(fifth, "Lina", List.of("xyzzy", "b", "c"), SECRET, claire.person()));
    }

    @Test
    void aRealInstallationHasNone() {
        var handover = new Handover(enrolment, cards, installation);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> handover.pupil(fifth, "Lina", WORDS, SECRET, claire.person()));
        assertThat(schoolroom.pupils(fifth.id())).isEmpty();
    }
}
