package jumelage.passkey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a passkey will be called, and the password that allows it.
record NewPasskey(
        @NotBlank @Size(max = Passkey.NAME) String name,
        @Size(max = 200) String password) {
    NewPasskey(@Nullable String name, @Nullable String password) {
        this.name = PasskeyName.plain(name);
        this.password = Objects.requireNonNullElse(password, "");
    }
}
