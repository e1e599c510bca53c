package jumelage.publication;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A piece of a text around the words that were looked for. Its parts are plain words; the page marks them.
public record Snippet(List<Part> parts) {
    private static final int BEFORE = 60;
    private static final int LONGEST = 240;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    public record Part(String text, boolean marked) {}

    public Snippet {
        parts = List.copyOf(parts);
    }

    public static Snippet of(String text, String looked) {
        var stems = WORD.matcher(looked)
                .results()
                .map(word -> stem(fold(word.group())))
                .filter(stem -> stem.length() > 1)
                .collect(Collectors.toSet());
        var words = WORD.matcher(text);
        var first = -1;
        while (first < 0 && words.find())
            if (stems.stream().anyMatch(fold(words.group())::startsWith)) first = words.start();
        var from = begin(text, first - BEFORE);
        var to = end(text, Math.min(text.length(), from + LONGEST));
        var parts = new ArrayList<Part>();
        var done = from;
        if (from > 0) parts.add(new Part("… ", false));
        words.region(from, to);
        while (words.find())
            if (stems.stream().anyMatch(fold(words.group())::startsWith)) {
                if (words.start() > done) parts.add(new Part(text.substring(done, words.start()), false));
                parts.add(new Part(words.group(), true));
                done = words.end();
            }
        if (done < to) parts.add(new Part(text.substring(done, to), false));
        if (to < text.length()) parts.add(new Part(" …", false));
        return new Snippet(parts);
    }

    /// As the store folds it: without case, accents and final sigma.
    private static String fold(String word) {
        var bare = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    /// Endings change; what is left must still be most of the word.
    private static String stem(String word) {
        return word.length() <= 4 ? word : word.substring(0, Math.max(4, word.length() - 2));
    }

    private static int begin(String text, int wished) {
        if (wished <= 0) return 0;
        var space = text.indexOf(' ', wished);
        return space < 0 || space > wished + BEFORE - 1 ? whole(text, wished) : space + 1;
    }

    private static int end(String text, int wished) {
        if (wished >= text.length()) return text.length();
        var space = text.lastIndexOf(' ', wished);
        return space <= wished - BEFORE ? whole(text, wished) : space;
    }

    /// Never between the halves of one character.
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
