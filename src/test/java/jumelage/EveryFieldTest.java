package jumelage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jumelage.Asker.Somebody;
import jumelage.room.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/// Sends what no one should send into every field of every form of the running application, as somebody who may use it:
/// nothing breaks, no script comes back as one, and what was typed is kept.
@IntegrationTest
class EveryFieldTest {
    private static final String SCRIPT = "<script>alert(\"jumelage\")</script><img src=x onerror='alert(1)'>";
    private static final List<String> RAW = List.of("<script>alert(", "<img src=x");
    private static final String LONG = "a".repeat(100_000);
    private static final List<String> UNFIT =
            List.of(SCRIPT, LONG, "a\u0000b", "a\ud800b", "", "   ", "\u202e\u200b", "-1", "99999999999999999999");
    private static final Pattern CONTROL =
            Pattern.compile("<(?:input|textarea|select|button)\\b(?:[^>\"]++|\"[^\"]*+\")*+>");
    private static final Pattern MISTAKE = Pattern.compile("<li><a href=\"#([^\"]*)\">(<b>[^<]+</b> )?[^<]+</a></li>");
    private static final Pattern NAME = Pattern.compile("\\sname=\"([^\"]+)\"");
    private static final Pattern TYPED =
            Pattern.compile("type=\"(?:text|email|search|url|tel|number|date)\"|<textarea");

    @Autowired
    Asker asker;

    @Autowired
    Furnishing furnishing;

    @Autowired
    Knocking knocking;

    @Autowired
    Addresses addresses;

    private int kept;
    private final TreeSet<String> wrong = new TreeSet<>();
    private Furnished furnished;
    private Somebody officer;
    private Somebody operator;

    @BeforeEach
    void everybodyIsThere() {
        furnished = furnishing.scene();
        officer = asker.officer("Oriane", "central");
        operator = asker.operator("Omer");
    }

    @Test
    void nothingBreaksAndWhatWasTypedIsKept() {
        var asked = new ArrayList<String>();
        for (var circle : Circle.register()) {
            var fields = addresses.all().containsKey(circle.name())
                    ? Field.of(addresses.all().get(circle.name()).getMethod())
                    : List.<Field>of();
            if (circle.reads() || fields.isEmpty()) continue;
            asked.add(circle.name());
            for (var field : fields) {
                for (var unfit : UNFIT) send(circle, fields, Map.of(field.name(), unfit));
                without(circle, fields, List.of(field));
            }
            if (fields.stream().anyMatch(Field::text)) for (var unfit : UNFIT) send(circle, fields, all(fields, unfit));
            without(circle, fields, fields);
        }
        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(kept).isGreaterThan(500);
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private static Map<String, String> all(List<Field> fields, String value) {
        var all = new LinkedHashMap<String, String>();
        for (var field : fields) if (field.text()) all.put(field.name(), value);
        return all;
    }

    private void without(Circle circle, List<Field> fields, List<Field> missing) {
        var values = furnished.values(circle, furnished.school());
        var form = Field.usual(fields, furnished.fields(circle, values));
        for (var field : missing) form.remove(field.name());
        judge(circle, form, "without " + missing.stream().map(Field::name).toList());
    }

    private void send(Circle circle, List<Field> fields, Map<String, String> unfit) {
        var values = furnished.values(circle, furnished.school());
        var form = Field.usual(fields, furnished.fields(circle, values));
        form.putAll(unfit);
        var value = unfit.values().stream().findFirst().orElse("");
        judge(circle, form, unfit.keySet() + " = " + value.substring(0, Math.min(12, value.length())));
    }

    private void judge(Circle circle, Map<String, Object> form, String what) {
        var name = circle.name() + " with " + what.replaceAll("[^ -~]", "?") + ": ";
        try {
            knocking.undone(() -> {
                var somebody = fitting(circle);
                var path = circle.path(furnished.values(circle, furnished.school()), "none");
                var answer = Answer.of(somebody.post(path, form));
                if (answer.broken() || answer.status() == 401) wrong.add(name + answer);
                raw(name, answer);
                if (answer.status() == 422) named(name, answer);
                if (answer.status() == 422) kept(name, answer, path, form);
                if (answer.status() == 303 && answer.location().startsWith("/")) {
                    var next = Answer.of(somebody.get(answer.location()));
                    if (next.broken()) wrong.add(name + "then " + answer.location() + " " + next);
                    raw(name + "then " + answer.location(), next);
                }
                return answer;
            });
        } catch (RuntimeException | AssertionError e) {
            wrong.add(name + e.toString().lines().skip(1).findFirst().orElse(e.toString()));
        }
    }

    private void raw(String name, Answer answer) {
        for (var script : RAW) if (answer.body().contains(script)) wrong.add(name + "comes back as a script");
    }

    /// The list of what is wrong names each field that it leads to.
    private void named(String name, Answer answer) {
        MISTAKE.matcher(answer.body()).results().forEach(mistake -> {
            if (mistake.group(2) == null) wrong.add(name + "does not name " + mistake.group(1));
            if (!answer.body().contains(" id=\"" + mistake.group(1) + "\""))
                wrong.add(name + "leads nowhere for " + mistake.group(1));
        });
    }

    /// Each control of the form that was sent holds what was typed into it, or a fuller form of it.
    private void kept(String name, Answer answer, String path, Map<String, Object> form) {
        var start = answer.body().indexOf("action=\"" + path + "\"");
        if (start < 0) return;
        var page = answer.body().substring(start, answer.body().indexOf("</form>", start));
        var found = CONTROL.matcher(page);
        while (found.find()) {
            var control = found.group();
            var named = NAME.matcher(control);
            if (!TYPED.matcher(control).find() || !named.find() || !form.containsKey(named.group(1))) continue;
            var there = control.startsWith("<textarea")
                    ? page.substring(found.end(), page.indexOf("</textarea>", found.end()))
                    : value(control);
            var typed = form.get(named.group(1)).toString();
            if (typed.chars().anyMatch(letter -> letter == 0 || Character.isSurrogate((char) letter))) continue;
            kept++;
            if (!spaceless(HtmlUtils.htmlUnescape(there)).endsWith(spaceless(typed)))
                wrong.add(name + "loses " + named.group(1) + ", shows "
                        + there.substring(0, Math.min(90, there.length())));
        }
    }

    private static String spaceless(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String value(String control) {
        var value = Pattern.compile("(?s)\\svalue=\"([^\"]*)\"").matcher(control);
        return value.find() ? value.group(1) : "";
    }

    private Somebody fitting(Circle circle) {
        var scene = furnished.scene();
        return switch (circle.kind() + " " + circle.detail()) {
            case "everyone " -> asker.stranger();
            case "officer " -> officer;
            case "operator " -> operator;
            case "staff ", "own staff" -> furnished.waiting();
            default -> scene.as(Role.FOUNDER);
        };
    }
}
