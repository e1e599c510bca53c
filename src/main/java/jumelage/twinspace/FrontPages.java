package jumelage.twinspace;

import java.time.Clock;
import java.util.List;
import jumelage.room.Member;
import jumelage.room.Partner;
import jumelage.shell.Templates;
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
    private final Clock clock;

    FrontPages(JdbcClient db, Facade facade, Updates updates, UpdateForms forms, Clock clock) {
        this.db = db;
        this.facade = facade;
        this.updates = updates;
        this.forms = forms;
        this.clock = clock;
    }

    FrontPage of(Member member) {
        var present =
                member.frame().partners().stream().filter(Partner::present).toList();
        return new FrontPage(
                facade.of(member).orElse(null),
                updates.latest(member, UPDATES),
                UpdateRights.mayWrite(member) ? forms.blank(member) : null,
                Templates.print(new ShowMap(PartnersMap.of(present))),
                Templates.print(new ShowMonths(Months.of(db, clock, member))));
    }

    /// What visitors and families read of a room, with whose eyes a teacher looks.
    List<UpdateLine> outside(Member member) {
        return updates.latest(member, UPDATES);
    }
}
