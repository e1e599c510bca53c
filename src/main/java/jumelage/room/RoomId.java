package jumelage.room;

import java.util.UUID;
import jumelage.shell.Id;

public record RoomId(UUID value) implements Id {
    public static RoomId of(String text) {
        return new RoomId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
