package jumelage.account;

import jumelage.shell.Asking;

/// A signed-in officer of a national body; `office` is a country's code, or `central`.
public record Officer(Person person, String office) implements Asking {
    public PersonId id() {
        return person.id();
    }
}
