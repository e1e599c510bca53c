package jumelage.card;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.account.Sessions;
import jumelage.audit.Audit;
import jumelage.school.SchoolClass;
import jumelage.shell.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Cards are handed out, and taken back: a card of before opens nothing any more, and who came in by it is out.
@Component
public class Handing {
    private final Cards cards;
    private final Sheets sheets;
    private final People people;
    private final Sessions sessions;
    private final CardNews news;
    private final Audit audit;
    private final Clock clock;

    Handing(Cards cards, Sheets sheets, People people, Sessions sessions, CardNews news, Audit audit, Clock clock) {
        this.cards = cards;
        this.sheets = sheets;
        this.people = people;
        this.sessions = sessions;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return the address of the sheet, which shows the new cards for ten minutes
    @Transactional
    public String hand(SchoolClass schoolClass, Collection<PersonId> pupils, Person by) {
        var slips = new ArrayList<Slip>();
        for (var pupil :
                pupils.stream().sorted(Comparator.comparing(PersonId::value)).toList()) {
            var name = people.findById(pupil).orElseThrow(NotFound::new).name();
            slips.add(cards.make(pupil, name, schoolClass.school(), schoolClass.language()));
            sessions.endAll(pupil);
        }
        if (!slips.isEmpty()) news.made(schoolClass, by);
        for (var slip : slips) tell(schoolClass, by, "pupil.card.made", slip.pupil());
        var token = sheets.keep(by.id(), new Sheet(schoolClass.id(), clock.instant(), slips));
        return "/classes/" + schoolClass.id() + "/cards/" + token;
    }

    @Transactional
    public void takeBack(SchoolClass schoolClass, PersonId pupil, Person by) {
        cards.revoke(pupil);
        sessions.endAll(pupil);
        news.takenBack(schoolClass, by);
        tell(schoolClass, by, "pupil.card.revoked", pupil);
    }

    private void tell(SchoolClass schoolClass, Person by, String what, PersonId pupil) {
        audit.record("school:" + schoolClass.school().value(), by.id(), what, pupil.value());
    }
}
