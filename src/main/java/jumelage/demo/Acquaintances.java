package jumelage.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jumelage.contact.Introducing;
import jumelage.demo.World.Part;
import jumelage.shell.TimeOfDay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who knows whom: founders know those with whom they work. One more would like to be known.
@Component
@Order(3)
class Acquaintances implements Chapter {
    private static final int BEGAN = 70;
    private static final int LATELY = 2;

    private final Register register;
    private final Cast cast;
    private final Introducing introducing;

    Acquaintances(Register register, Cast cast, Introducing introducing) {
        this.register = register;
        this.cast = cast;
        this.introducing = introducing;
    }

    @Override
    public List<Step> steps(World world) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("contacts", now -> {
            for (var project : world.projects()) {
                var before = World.ago(Stream.of(project), BEGAN - 4) + 4;
                TimeOfDay.at(now.minus(before, DAYS), () -> introduce(project));
            }
            TimeOfDay.at(
                    now.minus(LATELY, DAYS),
                    () -> introducing.ask(
                            cast.person("hugues"),
                            "paola@demo.jumelage.example",
                            "Bonjour Paola, Luc m’a parlé de votre journal. Avez-vous un quart d’heure cette"
                                    + " semaine ?"));
        }));
        return steps;
    }

    private void introduce(World.Undertaking project) {
        var first = project.founders().getFirst();
        project.members().stream()
                .map(Part::staff)
                .filter(other -> !other.equals(first))
                .forEach(other -> introducing.join(register.person(first), register.person(other)));
    }
}
