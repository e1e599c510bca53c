package jumelage.translation;

import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whether a machine may draft in the room.
@RestController
@RequestMapping("/twinspaces/{slug}/settings/machine")
class AllowanceController {
    private final Allowances allowances;
    private final Machine machine;

    AllowanceController(Allowances allowances, Machine machine) {
        this.allowances = allowances;
        this.machine = machine;
    }

    @GetMapping
    EditAllowance edit(Member member) {
        member.must(Act.SETTINGS);
        return new EditAllowance(member, allowances.allowed(member.room().id()), machine.host());
    }

    /// What is not ticked is not sent: then it is refused.
    @PostMapping
    ResponseEntity<View> update(Member member, @RequestParam(required = false) @Nullable String allowed) {
        member.must(Act.SETTINGS);
        allowances.set(member.room().id(), "yes".equals(allowed), member.id());
        return Redirect.to(member.room().path() + "/settings");
    }
}
