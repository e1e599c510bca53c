package jumelage.contact;

import java.util.UUID;
import jumelage.shell.Id;

public record ContactId(UUID value) implements Id {
    public static ContactId of(String text) {
        return new ContactId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
