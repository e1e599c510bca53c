package jumelage.twinspace;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import jumelage.room.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// What is typed to invite an expert or an observer.
///
/// @param part an item; none for the whole room
record Invitation(
        @NotBlank @Email @Size(max = 200) @Nullable String address,
        @NotNull @Nullable Role role,
        @Nullable UUID part,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until) {
    static final Invitation EMPTY = new Invitation("", Role.EXPERT, null, null);
}
