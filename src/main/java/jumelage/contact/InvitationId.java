package jumelage.contact;

import java.util.UUID;
import jumelage.shell.Id;

public record InvitationId(UUID value) implements Id {
    public static InvitationId of(String text) {
        return new InvitationId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
