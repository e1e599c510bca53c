package jumelage.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whom the operator names for which office.
record Appointment(@NotBlank @Size(max = 254) String address, String office) {
    Appointment(@Nullable String address, @Nullable String office) {
        this.address = Objects.requireNonNullElse(address, "");
        this.office = Objects.requireNonNullElse(office, Offices.CENTRAL);
    }
}
