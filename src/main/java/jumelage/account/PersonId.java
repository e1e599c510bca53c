package jumelage.account;

import java.util.UUID;
import jumelage.shell.Id;

public record PersonId(UUID value) implements Id {
    public static PersonId of(String text) {
        return new PersonId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
