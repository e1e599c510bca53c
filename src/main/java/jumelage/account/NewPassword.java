package jumelage.account;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record NewPassword(@Size(min = 10, max = 200) String password) {
    NewPassword(@Nullable String password) {
        this.password = Objects.requireNonNullElse(password, "");
    }
}
