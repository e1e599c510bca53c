package jumelage.twinspace;

import jumelage.room.Act;
import jumelage.room.Light;
import jumelage.room.Lights;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How light the pages of the room are to be.
@RestController
@RequestMapping("/twinspaces/{slug}/settings/light")
class LightController {
    private final Lights lights;

    LightController(Lights lights) {
        this.lights = lights;
    }

    @GetMapping
    EditLight edit(Member member) {
        member.must(Act.SETTINGS);
        return new EditLight(member, Form.of(LightWish.of(lights.of(member))));
    }

    @PostMapping
    ResponseEntity<View> update(Member member, @Validated LightWish wish, BindingResult errors) {
        member.must(Act.SETTINGS);
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(new EditLight(member, Form.of(errors)));
        lights.set(member.room().id(), new Light(wish.ceiling(), wish.spares()), member.id());
        return Redirect.to(member.room().path() + "/settings");
    }
}
