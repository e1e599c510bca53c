package jumelage.twinspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jumelage.account.Person;
import jumelage.room.Act;
import jumelage.room.Happening;
import jumelage.room.Happenings;
import jumelage.room.Member;
import jumelage.room.Memory;
import jumelage.room.Subjects.Subject;
import jumelage.room.Turn;
import jumelage.room.Turns;
import jumelage.room.Visits;
import jumelage.shell.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TwinSpacesController {
    private static final int NEWS = 20;

    private final JdbcClient db;
    private final Happenings happenings;
    private final Visits visits;
    private final Turns turns;
    private final Telling telling;
    private final FirstSteps steps;
    private final Memory memory;
    private final FrontPages fronts;

    TwinSpacesController(
            JdbcClient db,
            Happenings happenings,
            Visits visits,
            Turns turns,
            Telling telling,
            FirstSteps steps,
            Memory memory,
            FrontPages fronts) {
        this.db = db;
        this.happenings = happenings;
        this.visits = visits;
        this.turns = turns;
        this.telling = telling;
        this.steps = steps;
        this.memory = memory;
        this.fronts = fronts;
    }

    @GetMapping("/twinspaces")
    View list(Person me) {
        return new ListTwinSpaces(me, TwinSpaceListing.of(db, me.id()));
    }

    @GetMapping("/twinspaces/{slug}")
    View show(Member member) {
        if (member.as() != null && !member.may(Act.SEE_MEMBERS)) return new ShowOutside(member, fronts.outside(member));
        member.must(Act.SEE_MEMBERS);
        var before = member.as() == null ? visits.before(member).orElse(null) : null;
        var known = memory.of(member, Known.class, () -> known(member));
        var mine = new ArrayList<ToDo>();
        var others = new ArrayList<ToDo>();
        for (var turn : known.waiting())
            telling.toDo(member, turn, known.named()).ifPresent((turn.of(member) ? mine : others)::add);
        return new ShowTwinSpace(
                member,
                known.count(),
                mine,
                member.role().pupil() ? List.of() : others,
                before,
                known.steps(),
                known.front(),
                member.may(Act.WRITE));
    }

    /// What all who see the same of the room see on its front page.
    private record Known(
            List<Turn> waiting, Map<UUID, Subject> named, Count count, List<Step> steps, FrontPage front) {}

    private Known known(Member member) {
        var latest = happenings.latest(member, NEWS);
        var waiting = turns.of(member);
        var ids = new ArrayList<>(waiting.stream().map(Turn::subject).toList());
        latest.stream().map(Happening::subject).filter(Objects::nonNull).forEach(ids::add);
        var named = telling.named(member, ids);
        return new Known(waiting, named, Count.in(db, member), steps.of(member), fronts.of(member, latest, named));
    }
}
