package jumelage.twinspace;

import java.util.List;
import java.util.Locale;
import jumelage.room.Member;
import jumelage.room.RoomSettings.Setting;
import jumelage.shell.View;

public record EditSettings(Member member, List<Setting> settings) implements View {

    /// The name of its tick, and the end of its text's key.
    public static String field(Setting setting) {
        return (setting.act() + "." + setting.role()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
