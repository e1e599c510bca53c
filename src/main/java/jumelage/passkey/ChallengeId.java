package jumelage.passkey;

import java.util.UUID;
import jumelage.shell.Id;

public record ChallengeId(UUID value) implements Id {
    public static ChallengeId of(String text) {
        return new ChallengeId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
