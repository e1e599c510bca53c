package jumelage.twinspace;

import static jumelage.shell.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jumelage.material.Pictures.Picture;
import jumelage.publication.AudienceChoice;
import jumelage.school.Languages;
import jumelage.shell.Form;

/// The fields of an update, with what may be chosen in them.
///
/// @param pictures those that may be shown
public record UpdateForm(Form form, AudienceChoice choice, List<Picture> pictures) {

    public Map<String, String> languages() {
        return Languages.options();
    }

    public Map<String, String> choices() {
        return choices(pictures);
    }

    static Map<String, String> choices(List<Picture> pictures) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", text("twinspace.picture.none"));
        for (var picture : pictures) choices.put(picture.id().toString(), picture.title());
        return choices;
    }
}
