package jumelage.employment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import jumelage.account.Staff;
import jumelage.school.Schools;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where one works, and who must act until that is validated.
@RestController
@RequestMapping("/me/school")
class OwnSchoolController {
    private final Employments employments;
    private final Schools schools;
    private final Profiles profiles;
    private final Joining joining;
    private final JdbcClient db;
    private final Clock clock;

    OwnSchoolController(
            Employments employments, Schools schools, Profiles profiles, Joining joining, JdbcClient db, Clock clock) {
        this.employments = employments;
        this.schools = schools;
        this.profiles = profiles;
        this.joining = joining;
        this.db = db;
        this.clock = clock;
    }

    record Words(@NotBlank @Size(max = 500) String words) {}

    @GetMapping
    ResponseEntity<View> show(Staff me) {
        var posts = employments.of(me.id()).stream().map(this::post).toList();
        return posts.isEmpty()
                ? Redirect.to("/me/school/find")
                : ResponseEntity.ok(new ShowOwnSchool(me.id(), posts, profiles.of(me.id())));
    }

    @PostMapping("/{id}/leave")
    ResponseEntity<View> leave(Staff me, @PathVariable EmploymentId id) {
        joining.leave(own(me, id));
        return Redirect.to("/me/school");
    }

    @PostMapping("/{id}/reminders")
    ResponseEntity<View> remind(Staff me, @PathVariable EmploymentId id) {
        var employment = own(me, id);
        if (employment.waiting() && post(employment).remindable()) joining.remind(employment, me);
        return Redirect.to("/me/school");
    }

    @GetMapping("/{id}/remarks")
    SayToOffice write(Staff me, @PathVariable EmploymentId id) {
        return new SayToOffice(post(own(me, id)), Form.EMPTY);
    }

    @PostMapping("/{id}/remarks")
    ResponseEntity<View> say(Staff me, @PathVariable EmploymentId id, @Validated Words words, BindingResult errors) {
        var employment = own(me, id);
        if (errors.hasErrors())
            return ResponseEntity.unprocessableContent().body(new SayToOffice(post(employment), Form.of(errors)));
        if (employment.waiting()) joining.say(employment, me, words.words());
        return Redirect.to("/me/school");
    }

    private Employment own(Staff me, EmploymentId id) {
        return employments
                .findById(id)
                .filter(employment -> employment.person().equals(me.id()))
                .orElseThrow(NotFound::new);
    }

    private Post post(Employment employment) {
        return new Post(
                employment,
                schools.findById(employment.school()).orElseThrow(),
                Remark.of(db, employment.id()),
                clock.instant());
    }
}
