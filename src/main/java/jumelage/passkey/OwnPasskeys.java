package jumelage.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import jumelage.account.Sessions;
import jumelage.account.Staff;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The passkeys that one has oneself. Nobody else sees them.
@RestController
@RequestMapping("/me/passkeys")
class OwnPasskeys {
    private static final Set<String> DONE = Set.of("added", "renamed", "removed");

    private final PasskeysPage page;
    private final Passkeys passkeys;
    private final Keyring keyring;
    private final Sessions sessions;

    OwnPasskeys(PasskeysPage page, Passkeys passkeys, Keyring keyring, Sessions sessions) {
        this.page = page;
        this.passkeys = passkeys;
        this.keyring = keyring;
        this.sessions = sessions;
    }

    @GetMapping
    ShowPasskeys show(
            Staff me,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        return page.of(
                me,
                Form.of(new NewPasskey(PasskeysPage.device(request), "")),
                DONE.contains(done) ? "passkey.done." + done : "",
                after.equals("reset"),
                request);
    }

    @GetMapping("/{passkey}")
    ShowPasskey one(Staff me, @PathVariable PasskeyId passkey) {
        var found = find(me, passkey);
        return new ShowPasskey(found, Form.of(new PasskeyName(found.name())));
    }

    @PostMapping("/{passkey}")
    ResponseEntity<View> rename(
            Staff me, @PathVariable PasskeyId passkey, @Validated PasskeyName typed, BindingResult errors) {
        var found = find(me, passkey);
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(new ShowPasskey(found, Form.of(errors)));
        passkeys.rename(passkey, typed.name());
        return Redirect.to("/me/passkeys?done=renamed");
    }

    @PostMapping("/{passkey}/remove")
    ResponseEntity<View> remove(Staff me, @PathVariable PasskeyId passkey, HttpServletRequest request) {
        find(me, passkey);
        keyring.remove(me.person(), passkey);
        sessions.endOthers(me.id(), request);
        return Redirect.to("/me/passkeys?done=removed");
    }

    /// For whoever does not know who else holds one: nobody is signed in afterwards, here neither.
    @PostMapping("/remove-all")
    ResponseEntity<View> removeAll(Staff me, HttpServletRequest request, HttpServletResponse response) {
        keyring.removeAll(me.person());
        sessions.endAll(me.id());
        sessions.end(request, response);
        return Redirect.to("/");
    }

    private Passkey find(Staff me, PasskeyId id) {
        return passkeys.find(me.id(), id).orElseThrow(NotFound::new);
    }
}
