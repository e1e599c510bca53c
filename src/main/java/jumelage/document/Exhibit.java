package jumelage.document;

import java.util.Arrays;

/// A material as a text shows it that is written in markup.
///
/// @param type of the node: `picture`, `film`, `sound` or `fileCard`
/// @param words what a picture shows, what anything else is called
/// @param author by whom it is, or nothing
/// @param licence the key of a licence, or nothing
public record Exhibit(String type, Shown shown, String words, String author, String licence) {

    boolean picture() {
        return type.equals(Kind.Figure.Form.PICTURE.type());
    }

    /// @throws IllegalArgumentException if there are no figures of this type
    Kind.Figure kind() {
        var form = Arrays.stream(Kind.Figure.Form.values())
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type));
        var credit = new Credit(author, Licence.of(licence).orElse(null));
        return new Kind.Figure(form, shown, words, credit, Captions.NONE);
    }
}
