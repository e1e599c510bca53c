package jumelage.passkey;

import java.util.UUID;
import jumelage.shell.Id;

public record PasskeyId(UUID value) implements Id {
    public static PasskeyId of(String text) {
        return new PasskeyId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
