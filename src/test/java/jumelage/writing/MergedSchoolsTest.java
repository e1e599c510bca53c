package jumelage.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.document.Markup;
import jumelage.school.SchoolsMerged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@IntegrationTest
class MergedSchoolsTest {
    @Autowired
    Asker asker;

    @Autowired
    Twinning twinning;

    @Autowired
    Writings writings;

    @Autowired
    Handing handing;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void whatAPupilWroteIsOfTheSchoolThatIsLeft() {
        var twin = twinning.room();
        var gone = twin.school("Collège Gauguin");
        var left = twin.school("Collège Paul Gauguin");
        var claire = twin.founder("Claire", gone);
        var lina = twin.pupil("Lina", gone);
        var page = twin.page().key();
        writings.begin(page, "Nos ponts", "fr", new Markup(_ -> Optional.empty()).document("Un pont."), lina);

        assertThat(asker.officer("Nathalie", "FR")
                        .post("/desk/schools/" + gone + "/merge", "version", "1", "into", left.toString()))
                .hasStatus(303);
        events.publishEvent(new SchoolsMerged(gone, left));

        assertThat(writings.revision(page, 1).orElseThrow().school()).isEqualTo(left);
        assertThat(writings.history(page, claire))
                .singleElement()
                .satisfies(step -> assertThat(step.by().getFirst().weave()).isNotNull());
        assertThat(handing.schoolsWithPupilsSince(page, null, 1)).containsExactly(left);
    }
}
