package jumelage.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import jumelage.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final PersonId lina = new PersonId(new UUID(0, 1));
    private final PersonId nikos = new PersonId(new UUID(0, 2));
    private final PersonId claire = new PersonId(new UUID(0, 3));
    private final SchoolId guerande = new SchoolId(new UUID(1, 1));
    private final SchoolId volos = new SchoolId(new UUID(1, 2));

    private final List<Touch> all = List.of(
            touch(1, lina, guerande, true, false),
            touch(2, nikos, volos, true, false),
            touch(3, nikos, volos, false, false),
            touch(4, claire, null, true, false));

    @Test
    void allWhoEverWroteWhereNothingIsOut() {
        var work = Work.of(all, null, 4);
        assertThat(work.author()).isEqualTo(claire);
        assertThat(work.authors()).containsExactlyInAnyOrder(lina, nikos, claire);
        assertThat(work.schools()).containsExactlyInAnyOrder(guerande, volos);
    }

    @Test
    void thoseAfterWhatIsOutIfAReaderFindsADifference() {
        assertThat(Work.of(all, 1, 4).schools()).containsExactly(volos);
        assertThat(Work.of(all, 2, 4).schools()).isEmpty();
        assertThat(Work.of(all, 2, 4).authors()).containsExactly(claire);
    }

    @Test
    void everybodyWhereEarlierWordsComeBack() {
        assertThat(Work.of(all, 4, 2).schools()).as("an older one").containsExactlyInAnyOrder(guerande, volos);
        var restored = List.of(all.get(0), all.get(1), touch(3, claire, null, true, true));
        assertThat(Work.of(restored, 2, 3).schools()).containsExactlyInAnyOrder(guerande, volos);
        assertThat(Work.of(restored, 3, 3).schools()).as("it is out").isEmpty();
    }

    @Test
    void thereMustBeSuchARevision() {
        assertThatThrownBy(() -> Work.of(all, null, 5)).isInstanceOf(NotFound.class);
    }

    private static Touch touch(int number, PersonId author, @Nullable SchoolId school, boolean changed, boolean back) {
        return new Touch(number, author, school, changed, back);
    }
}
