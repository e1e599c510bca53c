package jumelage.publication;

import static jumelage.shell.Texts.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;
import jumelage.shell.Screen;

/// Who will see a thing: the four audiences in words and numbers, of which some may be chosen.
///
/// @param offered those that the reader may choose
/// @param schools the names of those that must agree before anybody outside sees it
public record AudienceChoice(Audience chosen, Set<Audience> offered, Crowd crowd, List<String> schools) {

    public List<Audience> all() {
        return List.of(Audience.values());
    }

    public String icon(Audience audience) {
        return switch (audience) {
            case TEACHERS -> "board";
            case MEMBERS -> "people";
            case FAMILIES -> "home";
            case PUBLIC -> "globe";
        };
    }

    /// Who that is today, and what must happen first.
    public String sentence(Audience audience) {
        return switch (audience) {
            case TEACHERS -> text("publication.who.TEACHERS", crowd.teachers());
            case MEMBERS -> text("publication.who.MEMBERS", crowd.pupils(), crowd.adults(), crowd.schools());
            case FAMILIES -> text("publication.who.FAMILIES", crowd.pupils()) + " " + needs();
            case PUBLIC -> text("publication.who.PUBLIC") + " " + needs();
        };
    }

    private String needs() {
        if (schools.isEmpty()) return text("publication.needs.nobody");
        var locale = ULocale.forLocale(Screen.current().reader().locale());
        return text(
                "publication.needs.schools", ListFormatter.getInstance(locale).format(schools), schools.size());
    }
}
