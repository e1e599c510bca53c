package jumelage.employment;

import jumelage.account.Staff;
import jumelage.shell.Form;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/me/school/profile")
class ProfileController {
    private final Profiles profiles;

    ProfileController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    EditProfile edit(Staff me) {
        return new EditProfile(Form.of(Position.of(profiles.of(me.id()))));
    }

    @PostMapping
    ResponseEntity<View> save(Staff me, Position position, BindingResult errors) {
        position.check(errors);
        if (errors.hasErrors()) return ResponseEntity.unprocessableContent().body(new EditProfile(Form.of(errors)));
        profiles.save(me.id(), position.profile());
        return Redirect.to("/me/school");
    }
}
