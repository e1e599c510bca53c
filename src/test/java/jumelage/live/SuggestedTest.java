package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.writing.Suggestion;
import jumelage.writing.Suggestions;
import jumelage.yjs.Node;
import jumelage.yjs.Nodes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SuggestedTest extends WritingTogether {
    @Autowired
    Suggestions suggestions;

    @Test
    void whoSuggestsIsToldToAllOnceItIsKept() {
        var hers = browser(lina, 11);
        var his = browser(nikos, 12);
        eventually(() -> hers.pump().welcomes > 0 && his.pump().welcomes > 0);

        hers.edit(_ -> suggesting("s1", "insertion"));

        eventually(() -> !hers.pump().news.isEmpty() && !his.pump().news.isEmpty());
        assertThat(his.news).singleElement().asString().contains("\"id\":\"s1\"", "\"name\":\"Lina\"", "\"you\":false");
        assertThat(hers.news).singleElement().asString().contains("\"you\":true");
        assertThat(whose("s1")).containsExactly("Lina");
    }

    @Test
    void whoWritesTheSuggestionOfAnotherAnewDoesNotTakeIt() {
        var hers = browser(lina, 11);
        eventually(() -> hers.pump().welcomes > 0);
        hers.edit(_ -> suggesting("s1", "insertion"));
        eventually(() -> hers.pump().saved == hers.sent);
        hers.leave();
        sheets.end(page.key(), Farewell.LATER);

        var his = browser(nikos, 12);
        eventually(() -> his.pump().welcomes > 0);
        his.edit(_ -> suggesting("s1", "deletion"));

        eventually(() -> his.pump().saved == his.sent);
        assertThat(his.news).isEmpty();
        assertThat(whose("s1")).containsExactly("Lina");
    }

    private List<String> whose(String id) {
        return suggestions.of(page.key(), List.of(id), claire).stream()
                .map(Suggestion::name)
                .toList();
    }

    private static List<Node> suggesting(String id, String mark) {
        return Nodes.read("""
                [{"type":"paragraph","attrs":{"id":"b1"},"content":[{"type":"text","text":"Un pont. "},
                  {"type":"text","text":"Deux.","marks":[{"type":"%s","attrs":{"id":"%s"}}]}]}]""".formatted(mark, id));
    }
}
