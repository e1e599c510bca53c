package jumelage.comment;

import java.util.stream.IntStream;

/// Words without the white space in them.
///
/// @param places where each letter stood before
record Bare(String letters, int[] places) {

    static Bare of(String words) {
        var places = IntStream.range(0, words.length())
                .filter(index -> !space(words.charAt(index)))
                .toArray();
        var letters = new StringBuilder(places.length);
        for (var place : places) letters.append(words.charAt(place));
        return new Bare(letters.toString(), places);
    }

    /// Where `other` begins in these words, however often it stands there.
    IntStream placesOf(Bare other) {
        return IntStream.iterate(
                        letters.indexOf(other.letters),
                        from -> from >= 0,
                        from -> letters.indexOf(other.letters, from + 1))
                .map(from -> places[from]);
    }

    private static boolean space(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
