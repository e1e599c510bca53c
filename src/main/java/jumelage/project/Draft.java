package jumelage.project;

import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the founder has typed about a project, as it was typed, and the version he started from.
///
/// @param with the contact who is to be the second founder
/// @param version the number that was on the screen and, after a dash, which opened form it was
public record Draft(
        @Size(max = TITLE) String title,
        @Size(max = SUMMARY) String summary,
        @Size(max = AIMS) String aims,
        @Size(max = PROCESS) String process,
        @Size(max = RESULTS) String results,
        @Size(max = 20) String youngest,
        @Size(max = 20) String oldest,
        @Size(max = 20) String pupils,
        @Size(max = 40) List<String> subjects,
        @Size(max = 12) List<String> languages,
        @Size(max = 20) String language,
        @Size(max = 20) String starts,
        @Size(max = 20) String ends,
        @Size(max = 40) String with,
        @Size(max = 60) String version) {

    public static final int TITLE = 120;
    public static final int SUMMARY = 400;
    public static final int AIMS = 1500;
    public static final int PROCESS = 3000;
    public static final int RESULTS = 1000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern DAY = Pattern.compile("2[01]\\d\\d-\\d\\d-\\d\\d");

    /// What a browser leaves out is empty.
    public Draft(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String aims,
            @Nullable String process,
            @Nullable String results,
            @Nullable String youngest,
            @Nullable String oldest,
            @Nullable String pupils,
            @Nullable List<String> subjects,
            @Nullable List<String> languages,
            @Nullable String language,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable String with,
            @Nullable String version) {
        this.title = typed(title).replaceAll("\\s+", " ");
        this.summary = typed(summary);
        this.aims = typed(aims);
        this.process = typed(process);
        this.results = typed(results);
        this.youngest = typed(youngest);
        this.oldest = typed(oldest);
        this.pupils = typed(pupils);
        this.subjects = all(subjects);
        this.languages = all(languages);
        this.language = typed(language);
        this.starts = typed(starts);
        this.ends = typed(ends);
        this.with = typed(with);
        this.version = typed(version);
    }

    static Draft of(Project project) {
        return new Draft(
                project.title(),
                project.summary(),
                project.aims(),
                project.process(),
                project.results(),
                Objects.toString(project.youngest(), ""),
                Objects.toString(project.oldest(), ""),
                Objects.toString(project.pupils(), ""),
                Arrays.asList(project.subjects()),
                Arrays.asList(project.languages()),
                project.language(),
                Objects.toString(project.starts(), ""),
                Objects.toString(project.ends(), ""),
                Objects.toString(project.second(), ""),
                String.valueOf(project.version()));
    }

    /// The version that was on the screen; one that nothing has if it is damaged.
    int onScreen() {
        var known = number(version.replaceFirst("-.*", ""));
        return known == null ? -1 : known;
    }

    /// The form that it was typed in; empty if it does not say.
    String tab() {
        var dash = version.indexOf('-');
        return dash < 0 ? "" : version.substring(dash + 1);
    }

    @Nullable
    Integer number(String typed) {
        return NUMBER.matcher(typed).matches() ? Integer.valueOf(typed) : null;
    }

    @Nullable
    LocalDate day(String typed) {
        try {
            return DAY.matcher(typed).matches() ? LocalDate.parse(typed) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> all(@Nullable List<String> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream().filter(one -> !one.isBlank()).distinct().toList();
    }
}
