package jumelage.comment;

import java.util.UUID;
import jumelage.shell.Id;

/// A comment's. A note bears that of the first comment in it.
public record CommentId(UUID value) implements Id {
    public static CommentId of(String text) {
        return new CommentId(Id.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
