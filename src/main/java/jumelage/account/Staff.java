package jumelage.account;

import jumelage.shell.Asking;

/// A signed-in member of a school's or an office's staff, validated or not.
public record Staff(Person person) implements Asking {
    public PersonId id() {
        return person.id();
    }
}
