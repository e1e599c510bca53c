package jumelage.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A mail address, as somebody types it.
record MailAddress(
        @NotBlank @Size(max = 254) @Email(regexp = FORM) String address) {
    static final String FORM = "|[^\\s@<>(),;:\"]+@[^\\s@<>(),;:\"]+\\.[^\\s@<>(),;:\".]{2,}";

    MailAddress(@Nullable String address) {
        this.address = Objects.requireNonNullElse(address, "");
    }
}
