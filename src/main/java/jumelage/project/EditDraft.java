package jumelage.project;

import static jumelage.shell.Texts.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.employment.Teacher;
import jumelage.school.Languages;
import jumelage.school.Subjects;
import jumelage.shell.Form;
import jumelage.shell.Id;
import jumelage.shell.Texts;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The form of a draft.
///
/// @param stored the draft as it is kept; nothing before the first save
/// @param stale whether `stored` is newer than what was sent
public record EditDraft(
        ProjectId id,
        Form form,
        @Nullable Project stored,
        boolean stale,
        boolean kept,
        List<Step> steps,
        List<Candidate> contacts,
        Teacher founder,
        LocalDate today)
        implements View {

    private static final JsonMapper JSON = new JsonMapper();

    /// A field of the newer version that differs from what was typed.
    public record Other(String label, String text) {}

    /// What a second save would put in the place of.
    public List<Other> others() {
        if (!stale || stored == null) return List.of();
        var theirs = Form.of(Draft.of(stored));
        return Stream.of(
                        "title",
                        "summary",
                        "aims",
                        "process",
                        "results",
                        "youngest",
                        "oldest",
                        "pupils",
                        "subjects",
                        "languages",
                        "starts",
                        "ends")
                .filter(field -> !Objects.equals(
                        theirs.values().get(field), form.values().get(field)))
                .map(field -> new Other(text("project.field." + field), shown(field, theirs)))
                .toList();
    }

    private static String shown(String field, Form theirs) {
        var values = theirs.values().getOrDefault(field, List.of());
        return switch (field) {
            case "subjects" -> values.stream().map(Subjects::name).collect(Collectors.joining(Texts.comma()));
            case "languages" -> values.stream().map(Languages::name).collect(Collectors.joining(Texts.comma()));
            default -> String.join("", values);
        };
    }

    /// Whether it has left the founder's hands since the form was opened.
    public boolean gone() {
        return stored != null && stored.state() != Project.State.DRAFT;
    }

    /// The version on the screen, and the form that shows it: the one that was sent, or a new one.
    public String version() {
        var tab = form.value("version").replaceFirst("^[^-]*-?", "");
        return version(stored == null ? 0 : stored.version(), tab.isEmpty() ? Id.Chance.secret() : tab);
    }

    static String version(int number, String tab) {
        return tab.isEmpty() ? String.valueOf(number) : number + "-" + tab;
    }

    public long savedAt() {
        return stored == null ? 0 : stored.since().toEpochMilli();
    }

    /// Why the offices or the second founder have handed it back.
    public @Nullable Step answer() {
        return steps.stream()
                .filter(step -> step.what() == Step.What.DECLINED || step.what() == Step.What.REFUSED)
                .findFirst()
                .orElse(null);
    }

    /// The words of the automatic saving, as JSON.
    public String keeping() {
        var words = new LinkedHashMap<String, String>();
        for (var word : List.of("saved", "notSaved", "conflict", "signOut", "found", "restore", "discard"))
            words.put(word, text("shell.auto-save." + word));
        return JSON.writeValueAsString(words);
    }

    public String counting() {
        return JSON.writeValueAsString(Map.of("one", text("shell.counter.one"), "other", text("shell.counter.other")));
    }
}
