package jumelage.mail;

import java.util.UUID;
import jumelage.shell.Id;

public record LetterId(UUID value) implements Id {
    public static LetterId of(String text) {
        return new LetterId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
