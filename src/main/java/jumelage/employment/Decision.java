package jumelage.employment;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jumelage.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// What an officer has decided, on which version of the request.
///
/// @param words for the teacher; needed to ask or to refuse
record Decision(
        @NotNull @Nullable Act act,
        @Size(max = 1000) String words,
        @NotNull @Nullable Integer version) {
    enum Act {
        VALIDATE,
        ASK,
        REFUSE
    }

    Decision {
        words = requireNonNullElse(words, "");
    }

    /// Whether it was made on what is `now`.
    boolean on(int now) {
        return version != null && version == now;
    }

    void check(BindingResult errors, School school) {
        if ((act == Act.ASK || act == Act.REFUSE) && words.isBlank())
            errors.rejectValue("words", "employment.decide.words.missing");
        if (act == Act.VALIDATE && school.proposed()) errors.reject("employment.decide.school-first");
    }
}
