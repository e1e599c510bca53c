package jumelage.wiki;

import jumelage.room.As;
import jumelage.room.Member;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// A page as others see it.
///
/// @param shown what they see; none where for them there is no such page
public record ViewPageAs(
        Member member, PageLine page, As as, @Nullable Shown shown) implements View {

    public record Shown(String title, String language, String html, int revision, boolean working) {}

    String key() {
        return as.name().toLowerCase(java.util.Locale.ROOT);
    }
}
