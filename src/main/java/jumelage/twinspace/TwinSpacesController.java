package jumelage.twinspace;

import java.util.ArrayList;
import java.util.Objects;
import jumelage.account.Person;
import jumelage.room.Act;
import jumelage.room.Happening;
import jumelage.room.Happenings;
import jumelage.room.Member;
import jumelage.room.Partner;
import jumelage.room.Turn;
import jumelage.room.Turns;
import jumelage.shell.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TwinSpacesController {
    private static final int NEWS = 20;

    private final JdbcClient db;
    private final Happenings happenings;
    private final Turns turns;
    private final Telling telling;
    private final FirstSteps steps;

    TwinSpacesController(JdbcClient db, Happenings happenings, Turns turns, Telling telling, FirstSteps steps) {
        this.db = db;
        this.happenings = happenings;
        this.turns = turns;
        this.telling = telling;
        this.steps = steps;
    }

    @GetMapping("/twinspaces")
    View list(Person me) {
        return new ListTwinSpaces(me, TwinSpaceListing.of(db, me.id()));
    }

    @GetMapping("/twinspaces/{slug}")
    View show(Member member) {
        if (member.as() != null && !member.may(Act.SEE_MEMBERS)) return new ShowOutside(member);
        member.must(Act.SEE_MEMBERS);
        var before = member.as() == null ? happenings.visit(member).orElse(null) : null;
        var latest = happenings.latest(member, NEWS);
        var waiting = turns.of(member);
        var ids = new ArrayList<>(waiting.stream().map(Turn::subject).toList());
        latest.stream().map(Happening::subject).filter(Objects::nonNull).forEach(ids::add);
        var named = telling.named(member, ids);
        var mine = new ArrayList<ToDo>();
        var others = new ArrayList<ToDo>();
        for (var turn : waiting) telling.toDo(member, turn, named).ifPresent((turn.of(member) ? mine : others)::add);
        var news = latest.stream()
                .flatMap(happening ->
                        telling
                                .news(
                                        member,
                                        happening,
                                        named,
                                        before != null && happening.at().isAfter(before))
                                .stream())
                .toList();
        return new ShowTwinSpace(
                member,
                Count.in(db, member),
                mine,
                member.role().pupil() ? java.util.List.of() : others,
                news,
                before,
                steps.of(member),
                member.frame().partners().stream().filter(Partner::present).toList(),
                member.may(Act.WRITE));
    }
}
