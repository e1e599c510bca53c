package jumelage.material;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How much fits, in bytes: in one file, in one room. The installation sets both, in megabytes of a million bytes.
@Component
public class Limits {
    private static final long MEGABYTE = 1_000_000;
    private static final int FILES = 5;

    private final long file;
    private final long room;

    Limits(@Value("${house.file-limit:100}") long file, @Value("${house.room-limit:5000}") long room) {
        this.file = file * MEGABYTE;
        this.room = room * MEGABYTE;
    }

    public long file() {
        return file;
    }

    /// In one form, with all its files.
    long form() {
        return FILES * file;
    }

    public long room() {
        return room;
    }
}
