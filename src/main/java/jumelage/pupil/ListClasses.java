package jumelage.pupil;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jumelage.school.School;
import jumelage.school.SchoolClass;
import jumelage.shell.Form;
import jumelage.shell.View;

/// The classes of a teacher; those of colleagues with pupils whom he meets in a project.
public record ListClasses(School school, List<ClassListing> own, List<SchoolClass> met, Form form, int present)
        implements View {

    public Map<String, String> years() {
        return SchoolYear.choices(present);
    }

    public Map<String, String> languages() {
        var names = new LinkedHashMap<String, String>();
        for (var language : WordList.languages()) {
            var locale = Locale.of(language);
            names.put(language, locale.getDisplayLanguage(locale));
        }
        return names;
    }

    public String code() {
        return SchoolCode.spaced(school.code());
    }
}
