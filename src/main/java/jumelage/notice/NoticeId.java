package jumelage.notice;

import java.util.UUID;
import jumelage.shell.Id;

public record NoticeId(UUID value) implements Id {
    public static NoticeId of(String text) {
        return new NoticeId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
