package jumelage.twinspace;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jumelage.room.Member;
import jumelage.room.RoomSettings.Setting;
import jumelage.shell.Form;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// @param form of the head of the front page
/// @param pictures that may be its cover
/// @param meanwhile what somebody else has said there since the form was opened
public record EditSettings(
        Member member,
        List<Setting> settings,
        Form form,
        Map<String, String> pictures,
        @Nullable Front meanwhile) implements View {

    /// The name of its tick, and the end of its text's key.
    public static String field(Setting setting) {
        return (setting.act() + "." + setting.role()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
