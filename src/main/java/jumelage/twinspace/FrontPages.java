package jumelage.twinspace;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jumelage.room.Happening;
import jumelage.room.Member;
import jumelage.room.Partner;
import jumelage.room.Subjects.Subject;
import jumelage.shell.Fragment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lays the front pages of rooms together.
@Component
class FrontPages {
    private static final int UPDATES = 3;

    private final JdbcClient db;
    private final Facade facade;
    private final Updates updates;
    private final UpdateForms forms;
    private final Telling telling;
    private final Clock clock;

    FrontPages(JdbcClient db, Facade facade, Updates updates, UpdateForms forms, Telling telling, Clock clock) {
        this.db = db;
        this.facade = facade;
        this.updates = updates;
        this.forms = forms;
        this.telling = telling;
        this.clock = clock;
    }

    /// @param happened the latest, with what it is about
    FrontPage of(Member member, List<Happening> happened, Map<UUID, Subject> named) {
        var latest = updates.latest(member, UPDATES);
        var present =
                member.frame().partners().stream().filter(Partner::present).toList();
        return new FrontPage(
                facade.of(member).orElse(null),
                latest.stream()
                        .map(line -> Lately.of(line.made(), fresh -> new TellUpdate(member, line, fresh)))
                        .toList(),
                happened.stream()
                        .filter(happening -> !told(latest, happening))
                        .flatMap(happening -> telling.news(member, happening, named).stream())
                        .toList(),
                UpdateRights.mayWrite(member) ? Fragment.of(fields(member)) : null,
                Fragment.of(new ShowMap(PartnersMap.of(present))),
                Fragment.of(new ShowMonths(Months.of(db, clock, member))));
    }

    private FillUpdate fields(Member member) {
        return new FillUpdate(forms.blank(member), member.role().pupil());
    }

    /// Whether that somebody has said something can be read above what is new.
    private static boolean told(List<UpdateLine> latest, Happening happening) {
        return happening.what().equals(Posting.POSTED)
                && latest.stream().anyMatch(line -> line.id().equals(happening.subject()));
    }

    /// What visitors and families read of a room, with whose eyes a teacher looks.
    List<UpdateLine> outside(Member member) {
        return updates.latest(member, UPDATES);
    }
}
