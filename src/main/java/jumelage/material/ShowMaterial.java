package jumelage.material;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jumelage.room.Member;
import jumelage.room.Subjects.Subject;
import jumelage.shell.Form;
import jumelage.shell.View;

/// A material, what is said of it, and where it is used.
///
/// @param stale somebody has changed its words since the form was opened
public record ShowMaterial(
        Member member,
        MaterialLine line,
        List<Folder> folders,
        List<Subject> usedIn,
        List<String> captions,
        boolean change,
        boolean choose,
        boolean stale,
        long largest,
        Form form)
        implements View {

    Map<String, String> shelves(String none) {
        var shelves = new LinkedHashMap<String, String>();
        shelves.put("", none);
        folders.forEach(one -> shelves.put(one.id().toString(), one.name()));
        return shelves;
    }
}
