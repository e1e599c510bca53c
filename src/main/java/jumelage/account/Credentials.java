package jumelage.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody types to enter, and the page they were on their way to.
record Credentials(
        @NotBlank @Size(max = 254) String address,
        @NotBlank @Size(max = 200) String password,
        String to) {
    Credentials(@Nullable String address, @Nullable String password, @Nullable String to) {
        this.address = Objects.requireNonNullElse(address, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.to = Objects.requireNonNullElse(to, "");
    }
}
