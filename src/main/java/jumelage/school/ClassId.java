package jumelage.school;

import java.util.UUID;
import jumelage.shell.Id;

public record ClassId(UUID value) implements Id {
    public static ClassId of(String text) {
        return new ClassId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
