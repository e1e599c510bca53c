package jumelage.project;

import static java.util.Objects.requireNonNullElse;
import static jumelage.shell.Texts.text;

import java.util.Collection;
import jumelage.school.Languages;
import jumelage.school.Subjects;
import org.springframework.validation.Errors;

/// Reads a draft for what is wrong with it: at each save what cannot be kept, before it is sent also what is missing.
final class Proof {
    private static final int YOUNGEST = 2;
    private static final int OLDEST = 99;
    private static final int MOST_PUPILS = 20_000;

    private final Draft draft;
    private final Errors errors;

    Proof(Draft draft, Errors errors) {
        this.draft = draft;
        this.errors = errors;
    }

    /// What no draft may hold.
    void keepable() {
        number("youngest", draft.youngest(), YOUNGEST, OLDEST);
        number("oldest", draft.oldest(), YOUNGEST, OLDEST);
        number("pupils", draft.pupils(), 1, MOST_PUPILS);
        day("starts", draft.starts());
        day("ends", draft.ends());
        if (!draft.subjects().stream().allMatch(Subjects::known))
            errors.rejectValue("subjects", "project.wrong.subject");
        if (!draft.languages().stream().allMatch(Languages::known))
            errors.rejectValue("languages", "project.wrong.language");
        if (!Languages.known(draft.language())) errors.rejectValue("language", "project.wrong.language");
    }

    /// What a project must say before others are asked to agree to it.
    void sendable() {
        if (draft.with().isEmpty()) errors.rejectValue("with", "project.wrong.with.none");
        said("title", draft.title());
        said("summary", draft.summary());
        said("aims", draft.aims());
        said("process", draft.process());
        said("results", draft.results());
        said("youngest", draft.youngest());
        said("oldest", draft.oldest());
        said("pupils", draft.pupils());
        chosen("subjects", draft.subjects());
        chosen("languages", draft.languages());
        said("starts", draft.starts());
        said("ends", draft.ends());
        orders();
    }

    private void orders() {
        var youngest = draft.number(draft.youngest());
        if (youngest != null && youngest > requireNonNullElse(draft.number(draft.oldest()), OLDEST))
            errors.rejectValue("oldest", "project.wrong.oldest", new Object[] {youngest}, null);
        var starts = draft.day(draft.starts());
        var ends = draft.day(draft.ends());
        if (starts != null && ends != null && ends.isBefore(starts)) errors.rejectValue("ends", "project.wrong.ends");
    }

    private void number(String field, String typed, int least, int most) {
        var number = draft.number(typed);
        if (!typed.isEmpty() && (number == null || number < least || number > most))
            errors.rejectValue(field, "project.wrong.number", new Object[] {least, most}, null);
    }

    private void day(String field, String typed) {
        if (!typed.isEmpty() && draft.day(typed) == null) errors.rejectValue(field, "project.wrong.day");
    }

    private void said(String field, String typed) {
        if (typed.isBlank()) missing(field, "project.wrong.missing");
    }

    private void chosen(String field, Collection<String> all) {
        if (all.isEmpty()) missing(field, "project.wrong.none");
    }

    /// The sentence names the field: together with others it also stands above the form.
    private void missing(String field, String sentence) {
        errors.rejectValue(field, sentence, new Object[] {text("project.field." + field)}, null);
    }
}
