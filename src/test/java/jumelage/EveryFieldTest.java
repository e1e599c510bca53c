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
    private static final List<String> UNFIT = List.of(
            SCRIPT, LONG, "a\u0000b", "a\ud800b", "\udc00", "", "   ", "\u202e\u200b", "-1", "99999999999999999999");
    private static final Pattern CONTROL =
            Pattern.compile("(?s)<(?:input|textarea|select|button)\\b[^>]*?\\sname=\"([^\"]+)\"[^>]*>");
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
            for (var unfit : UNFIT) send(circle, fields, all(fields, unfit));
            without(circle, fields, fields);
        }
        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(wrong).isEmpty();
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
        judge(
                circle,
                form,
                Map.of(),
                "without " + missing.stream().map(Field::name).toList());
    }

    private void send(Circle circle, List<Field> fields, Map<String, String> unfit) {
        var values = furnished.values(circle, furnished.school());
        var form = Field.usual(fields, furnished.fields(circle, values));
        form.putAll(unfit);
        var value = unfit.values().stream().findFirst().orElse("");
        judge(circle, form, unfit, unfit.keySet() + " = " + value.substring(0, Math.min(12, value.length())));
    }

    private void judge(Circle circle, Map<String, Object> form, Map<String, String> unfit, String what) {
        var name = circle.name() + " with " + what.replace('\u0000', '0') + ": ";
        try {
            knocking.undone(() -> {
                var somebody = fitting(circle);
                var path = circle.path(furnished.values(circle, furnished.school()), "none");
                var answer = Answer.of(somebody.post(path, form));
                if (answer.broken() || answer.status() == 401) wrong.add(name + answer);
                if (circle.filled() && answer.status() == 404 && unfit.isEmpty()) wrong.add(name + answer);
                raw(name, answer);
                if (answer.status() == 422) kept(name, answer, form, unfit);
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

    /// Each control that something was typed into holds it still; passwords never come back.
    private void kept(String name, Answer answer, Map<String, Object> form, Map<String, String> unfit) {
        var found = CONTROL.matcher(answer.body());
        var shown = new TreeSet<String>();
        while (found.find()) {
            var control = found.group();
            var field = found.group(1);
            shown.add(field);
            if (!TYPED.matcher(control).find() || !form.containsKey(field)) continue;
            var there = control.startsWith("<textarea")
                    ? answer.body().substring(found.end(), answer.body().indexOf("</textarea>", found.end()))
                    : value(control);
            var typed = form.get(field).toString();
            if (typed.chars().anyMatch(letter -> letter == 0 || Character.isSurrogate((char) letter))) continue;
            if (!HtmlUtils.htmlUnescape(there).strip().equals(typed.strip()))
                wrong.add(name + "loses " + field + ", shows " + there.substring(0, Math.min(40, there.length())));
        }
        for (var field : unfit.keySet())
            if (!shown.contains(field)) wrong.add(name + "shows a form without " + field + ", " + shown);
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
