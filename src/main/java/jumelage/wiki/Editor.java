package jumelage.wiki;

import static jumelage.shell.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.document.EmbedHost;
import jumelage.document.Shown;
import jumelage.document.Source;
import jumelage.room.Member;
import jumelage.writing.Suggestion;
import tools.jackson.databind.json.JsonMapper;

/// What the rich text editor and its local copy are told, as JSON: their words, the pages to which one may link,
/// the sites whose films and maps a page may hold, where the previews of its pictures lie, and who suggests what.
public record Editor(String labels, String pages, String embeds, String sources, String suggestions, String keeping) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LABELS = List.of(
            "toolbar",
            "more",
            "editor",
            "keys",
            "placeholder",
            "undo",
            "redo",
            "paragraph",
            "heading2",
            "heading3",
            "heading4",
            "bold",
            "italic",
            "underline",
            "strike",
            "bulletList",
            "orderedList",
            "blockquote",
            "link",
            "page",
            "table",
            "horizontalRule",
            "subscript",
            "superscript",
            "code",
            "language",
            "clear",
            "comment",
            "suggest",
            "suggestions",
            "suggestionsKeys",
            "suggests",
            "youSuggest",
            "someoneSuggests",
            "accept",
            "refuse",
            "takeBack",
            "accepted",
            "refused",
            "breaks",
            "added",
            "struck",
            "onlyWords",
            "material",
            "embed",
            "embedAddress",
            "badEmbed",
            "place",
            "picture",
            "film",
            "sound",
            "fileCard",
            "caption",
            "alt",
            "altMissing",
            "figureTitle",
            "titleMissing",
            "removeFigure",
            "filesUnheard",
            "tableTools",
            "rowAfter",
            "rowDelete",
            "columnAfter",
            "columnDelete",
            "headerRow",
            "tableDelete",
            "address",
            "badAddress",
            "apply",
            "unlink",
            "close",
            "pageOfRoom",
            "noPages",
            "languageOfPage",
            "languageOfPassage",
            "forParagraph",
            "forWords",
            "misfit",
            "notLoaded");

    private record Link(UUID id, String title) {}

    private record Preview(String src, int width, int height) {}

    private record Site(String host, String path, String name) {}

    /// @param pages those that the writer may see
    /// @param files what the text shows, as the writer sees it
    /// @param suggested whose the suggestions in the text are
    static Editor of(Member member, List<PageLine> pages, Map<Shown, Source> files, List<Suggestion> suggested) {
        var links =
                pages.stream().map(page -> new Link(page.id(), page.title())).toList();
        return new Editor(
                json(texts(LABELS.stream(), key -> "writing.editor." + key)),
                json(links),
                json(sites()),
                json(previews(files)),
                json(suggested),
                json(Map.of(
                        "kept", Voice.said(member, "wiki.keeping.kept"),
                        "signOut", Voice.said(member, "wiki.keeping.sign-out"),
                        "found", Voice.said(member, "wiki.keeping.found"),
                        "restore", text("wiki.keeping.restore"),
                        "discard", text("wiki.keeping.discard"))));
    }

    private static Map<String, Preview> previews(Map<Shown, Source> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        file -> file.getKey().material() + "/" + file.getKey().file(),
                        file -> new Preview(
                                file.getValue().middle(),
                                file.getValue().width(),
                                file.getValue().height())));
    }

    private static List<Site> sites() {
        return EmbedHost.all().stream()
                .map(listed -> new Site(listed.host(), listed.path().pattern(), listed.name()))
                .toList();
    }

    private static Map<String, String> texts(Stream<String> names, Function<String, String> key) {
        return names.collect(Collectors.toMap(name -> name, name -> text(key.apply(name))));
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
