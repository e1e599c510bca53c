package jumelage.twinspace;

import java.util.Map;
import java.util.Set;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.RoomSettings;
import jumelage.shell.Redirect;
import jumelage.shell.View;
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

    RoomSettingsController(RoomSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    EditSettings edit(Member member) {
        member.must(Act.SETTINGS);
        return new EditSettings(
                member,
                settings.of(member.room().id()).stream()
                        .filter(setting -> THERE.contains(setting.act()))
                        .toList());
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
