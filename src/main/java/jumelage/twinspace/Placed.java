package jumelage.twinspace;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jumelage.document.Shown;
import jumelage.material.Pictures.Picture;
import org.jspecify.annotations.Nullable;

/// A picture in its place: pinned by its bytes, with what was said of it then. Replacing the file changes nothing here
/// until whatever shows it is saved anew.
public record Placed(@Nullable UUID picture, @Nullable String sha256, String alt, String credit) {
    static final Placed NONE = new Placed(null, null, "", "");

    public static Placed of(Picture picture) {
        return new Placed(picture.id(), picture.sha256(), picture.alt(), picture.credit());
    }

    Optional<Shown> shown() {
        return picture == null || sha256 == null ? Optional.empty() : Optional.of(new Shown(picture, sha256));
    }

    Set<Shown> all() {
        return shown().map(Set::of).orElse(Set.of());
    }

    String id() {
        return picture == null ? "" : picture.toString();
    }
}
