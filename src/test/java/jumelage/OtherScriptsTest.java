package jumelage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jumelage.Asker.Somebody;
import jumelage.room.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people wrote in Arabic turns nothing around it on a page that runs from the left: each title, name and word of
/// theirs stands in an element that says how it runs, or between marks that set it apart.
@IntegrationTest
class OtherScriptsTest {
    private static final List<String> SCHEMAS = List.of(
            "account",
            "school",
            "employment",
            "contact",
            "pupil",
            "project",
            "room",
            "publication",
            "material",
            "writing",
            "twinspace",
            "wiki");
    private static final List<String> TYPED = List.of(
            "title",
            "name",
            "words",
            "town",
            "summary",
            "aims",
            "process",
            "results",
            "description",
            "alt",
            "credit",
            "author",
            "source",
            "reason");
    private static final Pattern PIECE = Pattern.compile(
            "<!--.*?-->|<(?<end>/?)(?<tag>[a-zA-Z][\\w-]*)(?<rest>(?:[^<>\"]|\"[^\"]*\")*)>|(?<text>[^<]+)",
            Pattern.DOTALL);
    private static final Pattern FROM_THE_RIGHT = Pattern.compile("[\\u0590-\\u08FF]");
    private static final Pattern ISOLATED = Pattern.compile("\\u2068[^\\u2069]*\\u2069");
    private static final Set<String> EMPTY =
            Set.of("area", "br", "col", "hr", "img", "input", "link", "meta", "path", "source", "track", "wbr");
    /// What a browser sets apart: `lang` alone and fields by our style sheet.
    private static final Pattern APART = Pattern.compile("\\s(?:dir|lang)=\"");
    private static final Set<String> UNSEEN = Set.of("script", "style", "title", "textarea", "bdi");

    @Autowired
    Asker asker;

    @Autowired
    Furnishing furnishing;

    @Autowired
    Knocking knocking;

    @Autowired
    JdbcClient db;

    Furnished furnished;

    @Test
    void whatWasWrittenFromTheRightTurnsNothingAroundIt() {
        furnished = furnishing.scene();
        var officer = asker.officer("Oriane", "central");
        var operator = asker.operator("Omer");
        write();

        var bare = new TreeSet<String>();
        var met = new TreeSet<String>();
        for (var circle : Circle.register()) {
            if (!circle.reads() || circle.method().equals("HEAD") || !circle.filled()) continue;
            var answer = knocking.ask(
                    circle,
                    fitting(circle, officer, operator),
                    furnished,
                    furnished.values(circle, furnished.school()));
            if (answer.status() != 200
                    || answer.type() == null
                    || !answer.type().startsWith("text/html")) continue;
            if (FROM_THE_RIGHT.matcher(answer.body()).find()) met.add(circle.name());
            for (var one : bare(answer.body())) bare.add(circle.name() + ": " + one);
        }

        assertThat(met).hasSizeGreaterThan(40);
        assertThat(String.join("\n", bare)).isEmpty();
    }

    @Test
    void wordsBesideAnElementOfTheirOwnAreFound() {
        assertThat(bare("<p><b dir=\"auto\">جسور</b>, 12</p><p>جسور<br>12</p>")).containsExactly("p: جسور");
        assertThat(bare("<p dir=\"auto\">a <i>جسور</i></p><p>\u2068جسور\u2069 12</p>"))
                .isEmpty();
        assertThat(bare("<html dir=\"ltr\"><p>\u2068a\u2069 جسور</p><bdi>جسور</bdi></html>"))
                .containsExactly("p: \u2068a\u2069 جسور");
    }

    /// All that people have typed so far, in Arabic and with a number at its end.
    private void write() {
        var columns = db.sql("""
                        select table_schema || '.' || c.table_name || ' ' || column_name as value
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where table_type = 'BASE TABLE' and data_type = 'text' and is_generated = 'NEVER'
                           and table_schema in (:schemas) and column_name in (:typed)
                        """)
                .param("schemas", SCHEMAS)
                .param("typed", TYPED)
                .query(String.class)
                .list();
        for (var column : columns) {
            var place = column.split(" ");
            db.sql("update %s set %s = 'جسورنا ' || (ctid::text::point)[1]::int where %s <> ''"
                            .formatted(place[0], place[1], place[1]))
                    .update();
        }
    }

    private Somebody fitting(Circle circle, Somebody officer, Somebody operator) {
        return switch (circle.kind() + " " + circle.detail()) {
            case "everyone " -> asker.stranger();
            case "officer " -> officer;
            case "operator " -> operator;
            case "staff ", "own staff" -> furnished.waiting();
            default -> furnished.scene().as(Role.FOUNDER);
        };
    }

    /// Words from the right that nothing sets apart, each with its element.
    private static Set<String> bare(String page) {
        var bare = new TreeSet<String>();
        var open = new ArrayDeque<Map.Entry<String, Boolean>>();
        var pieces = PIECE.matcher(page);
        while (pieces.find()) {
            var tag = pieces.group("tag");
            if (tag == null) {
                var text =
                        pieces.group("text") == null ? "" : pieces.group("text").strip();
                var apart = open.stream().anyMatch(Map.Entry::getValue);
                if (!apart && turning(text))
                    bare.add((open.isEmpty() ? "" : open.peek().getKey()) + ": " + text);
            } else if (!pieces.group("end").isEmpty()) {
                if (open.stream().anyMatch(one -> one.getKey().equals(tag)))
                    while (!open.pop().getKey().equals(tag)) continue;
            } else {
                var rest = pieces.group("rest");
                var apart = !tag.equals("html") && APART.matcher(rest).find() || UNSEEN.contains(tag);
                if (!EMPTY.contains(tag) && !rest.endsWith("/")) open.push(Map.entry(tag, apart));
            }
        }
        return bare;
    }

    private static boolean turning(String text) {
        return FROM_THE_RIGHT.matcher(ISOLATED.matcher(text).replaceAll("")).find();
    }
}
