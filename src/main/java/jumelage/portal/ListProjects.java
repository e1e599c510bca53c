package jumelage.portal;

import static jumelage.shell.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jumelage.shell.Form;
import jumelage.shell.View;

/// The gallery of projects.
///
/// @param countries those that some project is at home in, codes and names
/// @param languages those that some project is written in
public record ListProjects(
        Wishes wishes, List<Poster> posters, int count, Map<String, String> countries, Map<String, String> languages)
        implements View {

    public Form form() {
        return Form.of(wishes);
    }

    public Map<String, String> ages() {
        var ages = new LinkedHashMap<String, String>();
        for (var age : Wishes.AGES) ages.put(age, text("portal.age." + age));
        return ages;
    }

    public int sheets() {
        return Math.max(1, (count + Poster.A_PAGE - 1) / Poster.A_PAGE);
    }
}
