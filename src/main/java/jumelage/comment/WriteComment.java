package jumelage.comment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jumelage.document.Passage;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.View;

/// A comment on a passage is written: on the one that the form quotes, or on one that is chosen from all.
record WriteComment(Member member, Paper paper, List<Passage> passages, Form form) implements View {
    private static final int SHOWN = 80;

    boolean chosen() {
        return !form.value("quote").isEmpty();
    }

    /// By their ids: the first words of each.
    Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (var passage : passages) choices.putIfAbsent(passage.id(), begun(passage.words()));
        return choices;
    }

    private static String begun(String words) {
        if (words.length() <= SHOWN) return words;
        var space = words.lastIndexOf(' ', SHOWN);
        return words.substring(0, space > SHOWN / 2 ? space : SHOWN) + "…";
    }
}
