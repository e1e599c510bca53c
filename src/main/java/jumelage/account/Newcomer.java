package jumelage.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import jumelage.shell.Reader;
import org.jspecify.annotations.Nullable;

/// What somebody gives who wants a staff account.
record Newcomer(
        @NotBlank @Size(max = 120) String name,

        @NotBlank @Size(max = 254) @Email(regexp = MailAddress.FORM)
        String address,

        @Size(min = 10, max = 200) String password,
        String language,
        String zone) {
    Newcomer(
            @Nullable String name,
            @Nullable String address,
            @Nullable String password,
            @Nullable String language,
            @Nullable String zone) {
        this.name = Objects.requireNonNullElse(name, "").replaceAll("\\s+", " ");
        this.address = Objects.requireNonNullElse(address, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.language = Objects.requireNonNullElse(language, "");
        this.zone = Objects.requireNonNullElse(zone, "");
    }

    Reader reader() {
        return Reader.of(language, zone);
    }
}
