package jumelage.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.demo.World.Child;
import jumelage.demo.World.InClass;
import jumelage.pupil.Handover;
import jumelage.school.ClassId;
import jumelage.school.SchoolClass;
import jumelage.school.SchoolClasses;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import jumelage.shell.NotFound;
import jumelage.shell.TimeOfDay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Classes, and the pupils in them with their cards.
@Component
@Order(2)
class Classrooms implements Chapter {
    private static final int BEGAN = 74;
    /// All are there within these days, so that a room finds them.
    private static final int WEEKS = 21;

    private final Register register;
    private final SchoolClasses classes;
    private final Handover handover;
    private final People people;
    private final Clock clock;

    Classrooms(Register register, SchoolClasses classes, Handover handover, People people, Clock clock) {
        this.register = register;
        this.classes = classes;
        this.handover = handover;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Step> steps(World world) {
        return List.of(new Step("classes", now -> {
            var day = 0;
            for (var one : world.classes()) fill(one, now.minus(BEGAN - day++ % WEEKS, DAYS));
        }));
    }

    private void fill(InClass one, Instant day) {
        TimeOfDay.at(day, () -> {
            var now = clock.instant();
            var teacher = register.person(one.teacher());
            var made = classes.save(new SchoolClass(
                    new ClassId(Id.next(now)),
                    new SchoolId(register.id("school:" + one.school())),
                    one.name(),
                    one.year(),
                    one.language(),
                    teacher,
                    now));
            register.keep("class:" + one.key(), made.id());
            var by = people.findById(teacher).orElseThrow(NotFound::new);
            for (var child : one.pupils()) register.keep(child.key(), pupil(made, child, by));
        });
    }

    private PersonId pupil(SchoolClass of, Child child, Person by) {
        var card = OpenCard.of(child.key());
        return card.map(known -> handover.pupil(of, child.name(), known.words(), known.secret(), by))
                .orElseGet(() -> handover.pupil(of, child.name(), by));
    }
}
