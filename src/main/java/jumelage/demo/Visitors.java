package jumelage.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.util.List;
import jumelage.demo.World.Expert;
import jumelage.demo.World.Undertaking;
import jumelage.publication.Items;
import jumelage.room.Guests;
import jumelage.room.Role;
import jumelage.shell.TimeOfDay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Experts in the rooms of the projects: for one page and a time.
@Component
@Order(9)
class Visitors implements Chapter {
    private static final int BEGAN = 10;

    private final Register register;
    private final Cast cast;
    private final Guests guests;
    private final Items items;

    Visitors(Register register, Cast cast, Guests guests, Items items) {
        this.register = register;
        this.cast = cast;
        this.guests = guests;
        this.items = items;
    }

    @Override
    public List<Step> steps(World world) {
        return world.projects().stream()
                .filter(one -> one.expert() != null)
                .map(one -> new Step("expert " + one.key(), now -> invite(one, now)))
                .toList();
    }

    private void invite(Undertaking project, Instant now) {
        if (!(project.expert() instanceof Expert expert)) return;
        var guest = register.person(expert.staff());
        var by = cast.member(project.slug(), expert.by());
        var page = items.find(by.room().id(), "page", expert.page()).orElseThrow();
        TimeOfDay.at(
                now.minus(BEGAN, DAYS),
                () -> guests.invite(by, guest, Role.EXPERT, page.key().id(), now.plus(expert.days(), DAYS)));
        TimeOfDay.at(
                now.minus(BEGAN - 1, DAYS),
                () -> guests.confirm(cast.member(project.slug(), expert.confirmed()), guest));
    }
}
