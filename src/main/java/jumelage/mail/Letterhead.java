package jumelage.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jumelage.shell.Script;
import jumelage.shell.View;

/// A letter in HTML: the same words as in plain text, with their language and direction, and nothing from elsewhere.
///
/// @param direction in which its language is written
public record Letterhead(String language, String direction, String subject, List<Paragraph> paragraphs)
        implements View {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    public record Paragraph(List<Row> rows) {}

    public record Row(List<Piece> pieces) {}

    /// @param link where it leads; empty if nowhere
    public record Piece(String text, String link) {}

    static Letterhead of(String language, String subject, String body) {
        var paragraphs = Arrays.stream(body.strip().split("\n\\s*\n"))
                .map(paragraph ->
                        new Paragraph(paragraph.lines().map(Letterhead::row).toList()))
                .toList();
        return new Letterhead(language, Script.direction(language), subject, paragraphs);
    }

    private static Row row(String line) {
        var pieces = new ArrayList<Piece>();
        var matcher = ADDRESS.matcher(line);
        var from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) pieces.add(new Piece(line.substring(from, matcher.start()), ""));
            pieces.add(new Piece(matcher.group(), matcher.group()));
            from = matcher.end();
        }
        if (from < line.length()) pieces.add(new Piece(line.substring(from), ""));
        return new Row(pieces);
    }
}
