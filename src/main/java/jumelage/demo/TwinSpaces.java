package jumelage.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.List;
import jumelage.demo.World.Child;
import jumelage.demo.World.InClass;
import jumelage.demo.World.Undertaking;
import jumelage.room.ClassesInRooms;
import jumelage.room.Membership;
import jumelage.room.Role;
import jumelage.school.ClassId;
import jumelage.shell.TimeOfDay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who is what in the rooms of the projects, and which classes take part.
@Component
@Order(5)
class TwinSpaces implements Chapter {
    private static final int BEGAN = 52;

    private final Register register;
    private final Cast cast;
    private final Membership membership;
    private final ClassesInRooms classes;

    TwinSpaces(Register register, Cast cast, Membership membership, ClassesInRooms classes) {
        this.register = register;
        this.cast = cast;
        this.membership = membership;
        this.classes = classes;
    }

    @Override
    public List<Step> steps(World world) {
        return world.projects().stream()
                .filter(Undertaking::open)
                .map(one -> new Step(
                        "room " + one.key(),
                        now -> TimeOfDay.at(now.minus(BEGAN, DAYS), () -> settle(one, world.classes()))))
                .toList();
    }

    private void settle(Undertaking one, List<InClass> all) {
        var room = cast.room(one.slug()).id();
        var founder = register.person(one.founders().getFirst());
        for (var part : one.members())
            if (part.role().equals("administrator"))
                membership.changeRole(room, register.person(part.staff()), Role.TEACHER, Role.ADMINISTRATOR, founder);
        for (var schoolClass : all)
            if (schoolClass.pupils().stream().map(Child::key).anyMatch(one.takingPart()::contains))
                classes.add(
                        room,
                        new ClassId(register.id("class:" + schoolClass.key())),
                        register.person(schoolClass.teacher()));
    }
}
