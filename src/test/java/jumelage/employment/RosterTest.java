package jumelage.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.school.Schools;
import jumelage.school.Staffing.Waiter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RosterTest {
    @Autowired
    Asker asker;

    @Autowired
    Roster roster;

    @Autowired
    Joining joining;

    @Autowired
    Schools schools;

    @Test
    void whoIsValidatedCountsAndWhoWaitsIsListed() {
        var guerande = asker.school("Collège Paul Gauguin", "FR");
        var lecce = asker.school("Liceo Palmieri", "IT");
        var claire = asker.teacher("Claire", guerande);
        asker.teacher("Luc", guerande);
        var agnes = asker.staff("Agnès");
        var asked = joining.ask(agnes.id(), schools.findById(guerande).orElseThrow(), "librarian");

        assertThat(roster.teachers(List.of(guerande, lecce)))
                .containsEntry(guerande, 2)
                .doesNotContainKey(lecce);
        assertThat(roster.waiting(List.of(guerande, lecce)))
                .containsExactly(new Waiter(guerande, "Agnès", "librarian", "/desk/teachers/" + asked.id()));
        assertThat(roster.teachers(List.of())).isEmpty();
        assertThat(roster.waiting(List.of())).isEmpty();
        assertThat(claire.get("/schools?q=paul gauguin")).bodyText().contains("2 teachers");
    }
}
