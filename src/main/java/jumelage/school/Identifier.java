package jumelage.school;

import static jumelage.shell.Texts.text;

/// What a school is known by elsewhere.
///
/// @param scheme a key of `data/identifiers.tsv`, such as `uai`
/// @param value without spaces, in capitals
public record Identifier(String scheme, String value) {

    /// "UAI (France) 0350760L", in the reader's language
    public String named() {
        return text("school.scheme." + scheme) + " " + value;
    }
}
