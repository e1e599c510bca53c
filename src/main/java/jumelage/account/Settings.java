package jumelage.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody may change about their own account.
record Settings(@NotBlank @Size(max = 120) String name, String language, String zone) {
    Settings(@Nullable String name, @Nullable String language, @Nullable String zone) {
        this.name = Objects.requireNonNullElse(name, "").replaceAll("\\s+", " ");
        this.language = Objects.requireNonNullElse(language, "");
        this.zone = Objects.requireNonNullElse(zone, "");
    }

    static Settings of(Person person) {
        var reader = person.reader();
        return new Settings(person.name(), reader.language(), reader.zone().getId());
    }
}
