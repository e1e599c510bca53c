package jumelage.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a document without their dress, a line for each block: what a search looks through.
public record PlainText(String text) {

    public static PlainText of(Document document) {
        return new PlainText(lines(document.blocks()).collect(Collectors.joining("\n")));
    }

    public int words() {
        return Words.count(text);
    }

    private static Stream<String> lines(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> switch (block) {
                    case Rule _ -> Stream.<String>empty();
                    case TextBlock line -> Stream.of(line.words(), line.text().replace('\n', ' '));
                    case Group group -> lines(group.content());
                })
                .filter(line -> !line.isBlank());
    }
}
