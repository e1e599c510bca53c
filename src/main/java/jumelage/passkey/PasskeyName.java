package jumelage.passkey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Another name for a passkey.
record PasskeyName(@NotBlank @Size(max = Passkey.NAME) String name) {
    PasskeyName(@Nullable String name) {
        this.name = plain(name);
    }

    static String plain(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replaceAll("\\s+", " ").strip();
    }
}
