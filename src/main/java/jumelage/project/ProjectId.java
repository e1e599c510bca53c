package jumelage.project;

import java.util.UUID;
import jumelage.shell.Id;

public record ProjectId(UUID value) implements Id {
    public static ProjectId of(String text) {
        return new ProjectId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
