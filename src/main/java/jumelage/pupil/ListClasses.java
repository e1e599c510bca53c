package jumelage.pupil;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jumelage.card.SchoolCode;
import jumelage.card.WordList;
import jumelage.school.School;
import jumelage.shell.Form;
import jumelage.shell.View;

/// The classes of a teacher; those of colleagues with pupils whom he meets in a project; those whose teacher left.
///
/// @param schools where he works
public record ListClasses(
        List<School> schools,
        List<ClassListing> own,
        List<Charge.Met> met,
        List<ClassListing> left,
        Form form,
        int present)
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

    public boolean several() {
        return schools.size() > 1;
    }

    public Map<String, String> places() {
        var names = new LinkedHashMap<String, String>();
        for (var school : schools) names.put(school.id().toString(), school.name());
        return names;
    }

    public String code(School school) {
        return SchoolCode.spaced(school.code());
    }
}
