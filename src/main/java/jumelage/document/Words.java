package jumelage.document;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Cuts text into words, and what stands between them, in every script.
final class Words {

    private Words() {}

    /// All pieces; together they are the text again.
    static List<String> cut(String text) {
        var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }

    static int count(String text) {
        return (int) cut(text).stream().filter(Words::isWord).count();
    }

    static boolean isWord(String piece) {
        return piece.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
