package jumelage.pupil;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jumelage.account.PersonId;
import jumelage.school.SchoolClass;
import jumelage.shell.Form;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// A pupil's name, class and leaving.
///
/// @param line the name that was typed, where it gives pause
public record EditPupil(
        SchoolClass schoolClass,
        PersonId id,
        String name,
        List<SchoolClass> others,
        Form form,
        @Nullable NameLine line) implements View {

    public String path() {
        return "/classes/" + schoolClass.id() + "/pupils/" + id;
    }

    public Map<String, String> classes() {
        var names = new LinkedHashMap<String, String>();
        for (var other : others)
            names.put(other.id().toString(), other.name() + " (" + SchoolYear.name(other.year()) + ")");
        return names;
    }
}
