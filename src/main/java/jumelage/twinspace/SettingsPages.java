package jumelage.twinspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jumelage.material.Pictures;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.RoomSettings;
import jumelage.room.RoomSettings.Setting;
import jumelage.shell.Form;
import jumelage.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays the settings of rooms together.
@Component
class SettingsPages {
    /// What rooms can do today; a switch without its thing would promise too much.
    private static final Set<Act> THERE = Set.of(Act.WRITE, Act.ORDER, Act.PUBLISH);

    private final RoomSettings settings;
    private final Facade facade;
    private final Pictures pictures;

    SettingsPages(RoomSettings settings, Facade facade, Pictures pictures) {
        this.settings = settings;
        this.facade = facade;
        this.pictures = pictures;
    }

    /// Those that can be switched.
    List<Setting> switches(Member member) {
        return settings.of(member.room().id()).stream()
                .filter(setting -> THERE.contains(setting.act()))
                .toList();
    }

    EditSettings of(Member member) {
        var front = facade.of(member).orElse(Front.NONE);
        var language = front.language().isEmpty() ? Screen.current().reader().language() : front.language();
        var draft = new FrontDraft(front.description(), language, front.placed().id(), "" + front.version());
        return of(member, Form.of(draft), null);
    }

    /// @param form of the head of the front page, as it was sent
    /// @param meanwhile what somebody else has said since the form was opened
    EditSettings of(Member member, Form form, @Nullable Front meanwhile) {
        var offered = new ArrayList<>(pictures.placeable(member));
        var there = facade.of(member).orElse(Front.NONE).placed();
        if (there.picture() != null
                && offered.stream().noneMatch(one -> there.picture().equals(one.id())))
            offered.add(new Pictures.Picture(there.picture(), 0, "", there.alt(), there.alt(), there.credit()));
        return new EditSettings(member, switches(member), form, UpdateForm.choices(offered), meanwhile);
    }
}
