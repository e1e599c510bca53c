package jumelage.employment;

import java.util.UUID;
import jumelage.shell.Id;

public record EmploymentId(UUID value) implements Id {
    public static EmploymentId of(String text) {
        return new EmploymentId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
