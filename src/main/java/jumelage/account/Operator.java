package jumelage.account;

import jumelage.shell.Asking;

/// The signed-in person who runs this installation.
public record Operator(Person person) implements Asking {
    public PersonId id() {
        return person.id();
    }
}
