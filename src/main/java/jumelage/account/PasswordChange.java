package jumelage.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record PasswordChange(
        @NotBlank @Size(max = 200) String password,
        @Size(min = 10, max = 200) String newPassword) {
    PasswordChange(@Nullable String password, @Nullable String newPassword) {
        this.password = Objects.requireNonNullElse(password, "");
        this.newPassword = Objects.requireNonNullElse(newPassword, "");
    }
}
