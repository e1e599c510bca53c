package jumelage.wiki;

import static jumelage.shell.Texts.text;

import jumelage.account.Person;
import jumelage.room.Member;
import org.jspecify.annotations.Nullable;

/// Somebody as members of the room see him: a name, and the patch of his school.
public record Who(
        String name,
        boolean pupil,
        @Nullable String school,
        @Nullable Integer weave) {

    /// What `reader` is told: some read no pupils’ names.
    public String calledBy(Member reader) {
        return pupil && !reader.toldPupilsNames() ? text("wiki.a-pupil") : name;
    }

    public static Who of(Person person) {
        return new Who(person.name(), person.pupil(), null, null);
    }
}
