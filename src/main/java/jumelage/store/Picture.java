package jumelage.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// A picture made upright, small and clean: nothing is left in it but what one sees.
///
/// @param width of the largest form, in pixels
/// @param forms files of WebP, which the caller removes
/// @param removed what the file told beyond what one sees
public record Picture(int width, int height, Map<Form, Path> forms, Set<Removed> removed) {
    public Picture {
        forms = Map.copyOf(forms);
        removed = Set.copyOf(removed);
    }

    /// The sizes in which a picture is kept: none of its sides is longer, and none is enlarged.
    public enum Form {
        SMALL(400),
        MIDDLE(1000),
        LARGE(2000);

        private final int side;

        Form(int side) {
            this.side = side;
        }

        /// In pixels.
        public int side() {
            return side;
        }
    }

    /// What a file can tell of those who made it.
    public enum Removed {
        PLACE,
        TIME,
        DEVICE,
        PERSON,
        WORDS,
        THUMBNAIL,
        MOVEMENT
    }
}
