package jumelage.material;

import java.util.Locale;

/// What one does with a material: look at it, watch it, listen to it, open it elsewhere.
public enum Kind {
    PICTURE,
    FILM,
    SOUND,
    FILE;

    /// As texts and styles call it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of node that shows it in a text.
    String node() {
        return switch (this) {
            case PICTURE -> "picture";
            case FILM -> "film";
            case SOUND -> "sound";
            case FILE -> "fileCard";
        };
    }
}
