package jumelage.passkey;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a browser answers to a challenge, as JSON, and the page that somebody was on their way to.
record Answer(String answer, String to) {
    Answer(@Nullable String answer, @Nullable String to) {
        this.answer = Objects.requireNonNullElse(answer, "");
        this.to = Objects.requireNonNullElse(to, "");
    }
}
