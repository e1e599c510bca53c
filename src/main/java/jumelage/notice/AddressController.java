package jumelage.notice;

import jumelage.account.Staff;
import jumelage.account.Visitor;
import jumelage.shell.NotFound;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AddressController {
    private final Addresses addresses;

    AddressController(Addresses addresses) {
        this.addresses = addresses;
    }

    @PostMapping("/notices/address")
    ResponseEntity<View> attempt(Staff me) {
        if (addresses.refused(me.id()).isEmpty()) return jumelage.shell.Redirect.to("/notices/settings");
        return addresses.attempt(me.person())
                ? ResponseEntity.ok(new ShowMailSettled("notice.trial.sent", "", ""))
                : ResponseEntity.status(429).body(new ShowMailSettled("notice.trial.slowly", "", ""));
    }

    @GetMapping("/notices/address/{secret}")
    ShowMailSettled ask(Visitor visitor, @PathVariable String secret) {
        if (!addresses.good(secret)) throw new NotFound();
        return new ShowMailSettled("notice.trial.ask", "", "/notices/address/" + secret);
    }

    @PostMapping("/notices/address/{secret}")
    ShowMailSettled arrived(Visitor visitor, @PathVariable String secret) {
        if (!addresses.arrived(secret)) throw new NotFound();
        return new ShowMailSettled("notice.trial.arrived", "", "");
    }
}
