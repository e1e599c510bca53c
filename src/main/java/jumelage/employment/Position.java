package jumelage.employment;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import jumelage.employment.Profile.Spoken;
import jumelage.school.Languages;
import jumelage.school.Subjects;
import org.springframework.validation.BindingResult;

/// What somebody says of his work: his role at the school, what he teaches, what he speaks.
///
/// @param language with the `level` at the same place
record Position(String role, List<String> subjects, List<String> language, List<String> level) {
    private static final int MOST = 30;

    Position {
        role = requireNonNullElse(role, "");
        subjects = requireNonNullElse(subjects, List.of());
        language = requireNonNullElse(language, List.of());
        level = requireNonNullElse(level, List.of());
    }

    static Position of(Profile profile) {
        return new Position(
                "",
                profile.subjects(),
                profile.languages().stream().map(Spoken::language).toList(),
                profile.languages().stream().map(Spoken::level).toList());
    }

    Profile profile() {
        var languages = new ArrayList<Spoken>();
        for (var place = 0; place < Math.min(language.size(), level.size()); place++)
            if (Languages.known(language.get(place)) && Languages.LEVELS.contains(level.get(place)))
                languages.add(new Spoken(language.get(place), level.get(place)));
        return new Profile(
                subjects.stream().filter(Subjects::known).distinct().limit(MOST).toList(),
                languages.stream().limit(MOST).toList());
    }

    void check(BindingResult errors) {
        for (var place = 0; place < language.size(); place++) {
            var levelled = place < level.size() && Languages.LEVELS.contains(level.get(place));
            if (!language.get(place).isEmpty() && !(levelled && Languages.known(language.get(place)))) {
                errors.rejectValue("language", "employment.language.level");
                return;
            }
        }
        if (profile().languages().isEmpty()) errors.rejectValue("language", "employment.language.none");
    }

    /// A role that no office may validate gets a sentence of its own: what such people can do here.
    void checkRole(BindingResult errors) {
        if (!Roles.all().contains(role)) errors.rejectValue("role", "employment.role.choose");
        else if (!Roles.eligible(role)) errors.rejectValue("role", "employment.role." + role + ".no");
        else if (role.equals("teacher") && profile().subjects().isEmpty())
            errors.rejectValue("subjects", "employment.subjects.none");
    }
}
