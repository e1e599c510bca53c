package jumelage.material;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jumelage.room.Member;
import jumelage.room.Subjects.Subject;
import jumelage.shell.Form;
import jumelage.shell.Screen;
import jumelage.shell.View;

/// A material, what is said of it, and where it is used.
///
/// @param captions the SHA-256 of each, by language
/// @param stale somebody has changed its words since the form was opened
public record ShowMaterial(
        Member member,
        MaterialLine line,
        List<Folder> folders,
        List<Subject> usedIn,
        Map<String, String> captions,
        boolean change,
        boolean choose,
        boolean stale,
        Form form)
        implements View {

    String authorHint() {
        return Attribution.hint(line.school());
    }

    /// As it is written wherever something shows it; where it comes from stands apart here.
    String credit() {
        return Attribution.of(line.author(member), "", line.source().isEmpty() ? line.school() : "");
    }

    String captions(String file) {
        return new BytesAddress(line.number(), file).inside(member.room(), "captions");
    }

    /// A language as the reader calls it.
    static String spoken(String language) {
        return Locale.forLanguageTag(language)
                .getDisplayName(Screen.current().reader().locale());
    }

    String size(long bytes) {
        return Sizes.told(bytes);
    }
}
