package jumelage.yjs;

import java.util.ArrayList;
import java.util.List;

/// A word, or a character between words, by which texts are compared.
///
/// @param length in UTF-16 units
record Token(String text, int length) {

    sealed interface Step {}

    record Keep(int length) implements Step {}

    record Delete(int length) implements Step {}

    record Insert(String text) implements Step {}

    /// What is no text is like nothing else.
    static Token foreign(int length) {
        return new Token("", length);
    }

    static void of(String text, List<Token> tokens) {
        for (int start = 0, end; start < text.length(); start = end) {
            end = text.offsetByCodePoints(start, 1);
            if (Character.isLetterOrDigit(text.codePointAt(start)))
                while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end)))
                    end = text.offsetByCodePoints(end, 1);
            tokens.add(new Token(text.substring(start, end), end - start));
        }
    }

    private boolean same(Token other) {
        return !text.isEmpty() && text.equals(other.text);
    }

    /// From one text to the other.
    static List<Step> steps(List<Token> from, List<Token> to) {
        var steps = new ArrayList<Step>();
        int i = 0, j = 0;
        for (var pair : Alignment.of(from, to, Token::same)) {
            replace(from.subList(i, pair.left()), to.subList(j, pair.right()), steps);
            i = pair.left() + 1;
            j = pair.right() + 1;
            keep(from.get(i - 1).length, steps);
        }
        replace(from.subList(i, from.size()), to.subList(j, to.size()), steps);
        return steps;
    }

    private static void keep(int length, List<Step> steps) {
        if (length == 0) return;
        if (!steps.isEmpty() && steps.getLast() instanceof Keep(int before))
            steps.set(steps.size() - 1, new Keep(before + length));
        else steps.add(new Keep(length));
    }

    /// Within words, what is the same before and after is kept.
    private static void replace(List<Token> old, List<Token> next, List<Step> steps) {
        var length = old.stream().mapToInt(Token::length).sum();
        var inserted = String.join("", next.stream().map(Token::text).toList());
        var foreign = old.stream().anyMatch(token -> token.text.isEmpty());
        var before = foreign
                ? inserted
                : String.join("", old.stream().map(Token::text).toList());
        var start = 0;
        var end = 0;
        if (!foreign) {
            var shorter = Math.min(before.length(), inserted.length());
            while (start < shorter && before.charAt(start) == inserted.charAt(start)) start++;
            if (start > 0 && Character.isHighSurrogate(before.charAt(start - 1))) start--;
            while (end < shorter - start
                    && before.charAt(before.length() - 1 - end) == inserted.charAt(inserted.length() - 1 - end)) end++;
            if (end > 0 && Character.isLowSurrogate(before.charAt(before.length() - end))) end--;
        }
        keep(start, steps);
        if (length - start - end > 0) steps.add(new Delete(length - start - end));
        if (inserted.length() - start - end > 0)
            steps.add(new Insert(inserted.substring(start, inserted.length() - end)));
        keep(end, steps);
    }
}
