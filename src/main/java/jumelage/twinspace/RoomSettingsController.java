package jumelage.twinspace;

import java.util.Map;
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
    private final RoomSettings settings;
    private final SettingsPages pages;

    RoomSettingsController(RoomSettings settings, SettingsPages pages) {
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping
    View edit(Member member) {
        member.must(Act.SETTINGS);
        return pages.of(member);
    }

    /// What is not ticked is not sent: then it is refused.
    @PostMapping
    @Transactional
    ResponseEntity<View> update(Member member, @RequestParam Map<String, String> ticked) {
        member.must(Act.SETTINGS);
        for (var setting : pages.switches(member))
            settings.set(
                    member.room().id(),
                    setting.act(),
                    setting.role(),
                    ticked.containsKey(EditSettings.field(setting)),
                    member.id());
        return Redirect.to(member.room().path() + "/settings");
    }
}
