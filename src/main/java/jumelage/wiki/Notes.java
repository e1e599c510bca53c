package jumelage.wiki;

import static jumelage.shell.Texts.text;

import jumelage.document.Note;
import jumelage.shell.Texts;

/// What a difference says of a block besides its words.
final class Notes {
    private Notes() {}

    static String said(Note note) {
        return switch (note) {
            case Note.Moved _ -> text("wiki.note.moved");
            case Note.Became(var from, var to) -> text("wiki.note.became", kind(from), kind(to));
            case Note.Restyled _ -> text("wiki.note.restyled");
            case Note.Relinked _ -> text("wiki.note.relinked");
        };
    }

    private static String kind(String name) {
        var key = "wiki.kind." + name;
        return Texts.has(key) ? text(key) : text("wiki.kind.other");
    }
}
