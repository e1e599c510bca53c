package jumelage.document;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who made what is shown, and what others may do with it.
record Credit(String author, @Nullable Licence licence) {

    static final Credit NONE = new Credit("", null);

    Credit {
        author = Characters.line(author);
    }

    static Credit of(Attributes attributes) {
        var author = attributes.textOr("credit", Format.CREDIT, "");
        var licence = attributes.textOr("licence", Format.LICENCE, "");
        return new Credit(author, Licence.of(licence).orElse(null));
    }

    /// The line below the caption.
    String line() {
        return Stream.of(author, licenceWords()).filter(part -> !part.isEmpty()).collect(joining(" · "));
    }

    String licenceWords() {
        return licence == null ? "" : licence.words();
    }
}
