package jumelage.employment;

import jumelage.account.Offices;
import jumelage.account.Staff;
import jumelage.school.School;
import jumelage.school.SchoolId;
import jumelage.school.Schools;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/me/school/join/{id}")
class JoinSchoolController {
    private final Schools schools;
    private final Offices offices;
    private final Profiles profiles;
    private final Joining joining;

    JoinSchoolController(Schools schools, Offices offices, Profiles profiles, Joining joining) {
        this.schools = schools;
        this.offices = offices;
        this.profiles = profiles;
        this.joining = joining;
    }

    @GetMapping
    JoinSchool show(Staff me, @PathVariable SchoolId id) {
        return page(school(id), Form.of(Position.of(profiles.of(me.id()))));
    }

    @PostMapping
    ResponseEntity<View> join(Staff me, @PathVariable SchoolId id, Position position, BindingResult errors) {
        var school = school(id);
        position.checkRole(errors);
        position.check(errors);
        if (errors.hasErrors()) return ResponseEntity.unprocessableContent().body(page(school, Form.of(errors)));
        profiles.save(me.id(), position.profile());
        try {
            joining.ask(me.id(), school, position.role());
        } catch (DuplicateKeyException _) {
            // he has asked twice at the same moment, which is as good as once
            return Redirect.to("/me/school");
        }
        return Redirect.to("/me/school");
    }

    private School school(SchoolId id) {
        return schools.findPresent(id).orElseThrow(NotFound::new);
    }

    private JoinSchool page(School school, Form form) {
        return new JoinSchool(school, offices.of(school.country()), form);
    }
}
