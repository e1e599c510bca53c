package jumelage.twinspace;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import jumelage.material.Pictures;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.RoomSettings;
import jumelage.shell.Form;
import jumelage.shell.Redirect;
import jumelage.shell.Screen;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/twinspaces/{slug}/settings")
class RoomSettingsController {
    /// What rooms can do today; a switch without its thing would promise too much.
    private static final Set<Act> THERE = Set.of(Act.WRITE, Act.ORDER, Act.PUBLISH);

    private final RoomSettings settings;
    private final Facade facade;
    private final Pictures pictures;

    RoomSettingsController(RoomSettings settings, Facade facade, Pictures pictures) {
        this.settings = settings;
        this.facade = facade;
        this.pictures = pictures;
    }

    @GetMapping
    EditSettings edit(Member member) {
        member.must(Act.SETTINGS);
        var front = facade.of(member).orElse(Front.NONE);
        var language = front.language().isEmpty() ? Screen.current().reader().language() : front.language();
        var draft = new FrontDraft(front.description(), language, front.placed().id(), "" + front.version());
        return shown(member, Form.of(draft), null);
    }

    /// @param meanwhile what somebody else has said since the form was opened
    EditSettings shown(Member member, Form form, @Nullable Front meanwhile) {
        var offered = new ArrayList<>(pictures.placeable(member));
        var there = facade.of(member).orElse(Front.NONE).placed();
        if (there.picture() != null
                && offered.stream().noneMatch(one -> there.picture().equals(one.id())))
            offered.add(new Pictures.Picture(there.picture(), 0, "", there.alt(), there.alt(), there.credit()));
        return new EditSettings(
                member,
                settings.of(member.room().id()).stream()
                        .filter(setting -> THERE.contains(setting.act()))
                        .toList(),
                form,
                UpdateForm.choices(offered),
                meanwhile);
    }

    /// What is not ticked is not sent: then it is refused.
    @PostMapping
    @Transactional
    ResponseEntity<View> update(Member member, @RequestParam Map<String, String> ticked) {
        for (var setting : edit(member).settings())
            settings.set(
                    member.room().id(),
                    setting.act(),
                    setting.role(),
                    ticked.containsKey(EditSettings.field(setting)),
                    member.id());
        return Redirect.to(member.room().path() + "/settings");
    }
}
