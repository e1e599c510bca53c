package jumelage.wiki;

import static jumelage.shell.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.document.Fate;
import jumelage.document.Note;
import jumelage.school.Languages;
import jumelage.shell.Texts;
import org.jspecify.annotations.Nullable;

/// What a difference says of a block besides its words.
final class Notes {
    private Notes() {}

    static String said(Note note) {
        return switch (note) {
            case Note.Moved(var behind) ->
                behind == null ? text("wiki.note.moved.first") : text("wiki.note.moved", behind);
            case Note.Levelled(var from, var to) -> text("wiki.note.levelled", from, to);
            case Note.Marked(var words, var now, var nowNot) -> marked(words, now, nowNot);
            case Note.Row(var fate) -> text(fate == Fate.INSERTED ? "wiki.note.row.new" : "wiki.note.row.gone");
            case Note.Column(var fate) ->
                text(fate == Fate.INSERTED ? "wiki.note.column.new" : "wiki.note.column.gone");
            case Note.Became(var from, var to) -> text("wiki.note.became", kind(from), kind(to));
            case Note.Restyled _ -> text("wiki.note.restyled");
            case Note.Relinked(var from, var to) -> link(from, to);
            case Note.Replaced _ -> text("wiki.note.replaced");
            case Note.Captioned(var from, var to) -> captioned(from, to);
            case Note.Described(var from, var to) -> described(from, to);
            case Note.Credited(var from, var to) -> credited(from, to);
        };
    }

    private static String marked(String words, List<String> now, List<String> nowNot) {
        if (nowNot.isEmpty()) return text("wiki.note.marked", words, styles(now));
        return now.isEmpty()
                ? text("wiki.note.unmarked", words, styles(nowNot))
                : text("wiki.note.remarked", words, styles(nowNot), styles(now));
    }

    private static String styles(List<String> names) {
        return names.stream().map(name -> text("wiki.style." + name)).collect(Collectors.joining(Texts.comma()));
    }

    /// Captions are told by their languages; which words changed is in the files.
    private static String captioned(Map<String, String> from, Map<String, String> to) {
        var changed = Stream.concat(from.keySet().stream(), to.keySet().stream())
                .filter(language -> !Objects.equals(from.get(language), to.get(language)))
                .distinct()
                .sorted()
                .map(language -> Languages.name(language))
                .collect(Collectors.joining(Texts.comma()));
        return text("wiki.note.captioned", changed);
    }

    private static String described(@Nullable String from, @Nullable String to) {
        if (to == null) return text("wiki.note.described.gone", Objects.requireNonNullElse(from, ""));
        return from == null ? text("wiki.note.described.new", to) : text("wiki.note.described", from, to);
    }

    private static String credited(String from, String to) {
        if (to.isEmpty()) return text("wiki.note.credited.gone", from);
        return from.isEmpty() ? text("wiki.note.credited.new", to) : text("wiki.note.credited", from, to);
    }

    private static String link(@Nullable String from, @Nullable String to) {
        if (from == null) return text("wiki.note.linked", place(String.valueOf(to)));
        return to == null
                ? text("wiki.note.unlinked", place(from))
                : text("wiki.note.relinked", place(from), place(to));
    }

    /// An address is told, the id of a page says nothing.
    private static String place(String link) {
        return link.contains(":") ? link : text("wiki.note.page");
    }

    private static String kind(String name) {
        var key = "wiki.kind." + name;
        return Texts.has(key) ? text(key) : text("wiki.kind.other");
    }
}
