package jumelage.portal;

import static jumelage.shell.Texts.text;

import java.util.List;
import jumelage.shell.View;

/// The front page: what this is, and that it lives.
public record ShowPortal(Atlas atlas, List<News> news, List<Poster> posters, List<String> stages) implements View {
    private static final int SPELT = 12;

    /// "Two projects, twelve schools"
    public String counted() {
        var spelt = atlas.projects() <= SPELT && atlas.schools() <= SPELT;
        var line = text(spelt ? "portal.now.spelt" : "portal.now.counted", atlas.projects(), atlas.schools());
        return line.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + line.substring(1);
    }
}
