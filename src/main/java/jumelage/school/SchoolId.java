package jumelage.school;

import java.util.UUID;
import jumelage.shell.Id;

public record SchoolId(UUID value) implements Id {
    public static SchoolId of(String text) {
        return new SchoolId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
