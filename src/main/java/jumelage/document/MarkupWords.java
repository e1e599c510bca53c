package jumelage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the marks within a paragraph of markup.
record MarkupWords(Function<String, Optional<UUID>> pages) {

    private static final String PAGE = "page:";

    private static final Pattern MARKED = Pattern.compile("""
            \\\\(?<sign>\\p{Punct}) | (?<break>\\\\\\n) | `(?<code>[^`]+)`
            | \\*\\*(?=\\S)(?<bold>.+?)(?<=\\S)\\*\\* | \\*(?=\\S)(?<italic>.+?)(?<=\\S)\\*
            | \\[(?<link>[^\\]]+)]\\((?<target>[^\\s)]+)\\)""", Pattern.COMMENTS | Pattern.DOTALL);

    List<Inline> read(String text) {
        return read(text, List.of());
    }

    private List<Inline> read(String text, List<Mark> marks) {
        var read = new ArrayList<Inline>();
        int from = 0;
        for (var found = MARKED.matcher(text); found.find(); from = found.end()) {
            read.add(words(text.substring(from, found.start()), marks));
            if (found.group("sign") != null) {
                read.add(words(found.group("sign"), marks));
            } else if (found.group("break") != null) {
                read.add(new Break(marks));
            } else if (found.group("code") != null) {
                read.add(words(found.group("code"), with(Mark.Style.CODE, marks)));
            } else if (found.group("bold") != null) {
                read.addAll(read(found.group("bold"), with(Mark.Style.BOLD, marks)));
            } else if (found.group("italic") != null) {
                read.addAll(read(found.group("italic"), with(Mark.Style.ITALIC, marks)));
            } else {
                var linked = link(found.group("target"))
                        .map(link -> with(link, marks))
                        .orElse(marks);
                read.addAll(read(found.group("link"), linked));
            }
        }
        read.add(words(text.substring(from), marks));
        return Inline.joined(read);
    }

    private Optional<Mark> link(String target) {
        if (target.startsWith(PAGE)) {
            return pages.apply(target.substring(PAGE.length())).map(Mark.PageLink::new);
        }
        return Format.LINK.fits(target) ? Optional.of(new Mark.WebLink(target)) : Optional.empty();
    }

    private static Text words(String text, List<Mark> marks) {
        return new Text(text.replace('\n', ' '), marks);
    }

    private static List<Mark> with(Mark mark, List<Mark> marks) {
        var others = marks.stream().filter(other -> other.rank() != mark.rank());
        return Stream.concat(others, Stream.of(mark)).toList();
    }
}
