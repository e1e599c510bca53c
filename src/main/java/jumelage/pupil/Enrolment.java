package jumelage.pupil;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.account.Sessions;
import jumelage.audit.Audit;
import jumelage.card.Cards;
import jumelage.school.SchoolClass;
import jumelage.shell.Id;
import jumelage.shell.NotFound;
import jumelage.shell.Reader;
import jumelage.shell.Screen;
import jumelage.shell.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Pupils come into a class, get another name, move, and leave.
@Component
class Enrolment {
    static final int MOST = 60;

    private final People people;
    private final Pupils pupils;
    private final Cards cards;
    private final Sessions sessions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolment(
            People people,
            Pupils pupils,
            Cards cards,
            Sessions sessions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.pupils = pupils;
        this.cards = cards;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// @throws ClassFull if more than [#MOST] would be in it; then nobody is added
    @Transactional
    List<PersonId> add(SchoolClass schoolClass, List<String> names, Person by) {
        pupils.hold(schoolClass.id());
        if (pupils.ofClass(schoolClass.id()).size() + names.size() > MOST) throw new ClassFull();
        var added = new ArrayList<PersonId>();
        for (var name : names) added.add(add(schoolClass, name, by));
        return added;
    }

    static class ClassFull extends RuntimeException {}

    private PersonId add(SchoolClass schoolClass, String name, Person by) {
        var now = clock.instant();
        var id = new PersonId(Id.next(now));
        people.save(new Person(id, Person.Kind.PUPIL, name, schoolClass.language(), by.zone(), now, null, 0));
        pupils.save(new Pupil(id, schoolClass.school(), schoolClass.id(), by.id(), now));
        tell(schoolClass, by, "pupil.added", id);
        events.publishEvent(new PupilAdded(id, schoolClass.id(), schoolClass.school()));
        return id;
    }

    @Transactional
    void rename(Pupil pupil, String name) {
        save(pupil, name, false);
    }

    /// @throws ClassFull if there is no place left
    /// @throws NotFound if the pupil is no longer in the class that was shown
    @Transactional
    void move(Pupil pupil, SchoolClass there, Person by) {
        pupils.hold(there.id());
        if (pupils.ofClass(there.id()).size() >= MOST) throw new ClassFull();
        if (!pupils.move(pupil.person(), pupil.schoolClass(), there.id())) throw new NotFound();
        tell(there, by, "pupil.moved", pupil.person());
        events.publishEvent(new PupilMoved(pupil.person(), pupil.schoolClass(), there.id(), there.school(), by.id()));
    }

    /// Takes the name and the card away, at once and for good. What the pupil wrote stays in its rooms.
    @Transactional
    void close(Pupil pupil, SchoolClass schoolClass, Person by) {
        cards.destroy(pupil.person());
        save(pupil, nobody(schoolClass), true);
        sessions.endAll(pupil.person());
        tell(schoolClass, by, "pupil.closed", pupil.person());
        events.publishEvent(new PupilClosed(pupil.person(), by.id()));
    }

    private static String nobody(SchoolClass schoolClass) {
        return Screen.readBy(Reader.of(schoolClass.language(), ""), () -> Texts.text("pupil.nobody"));
    }

    private void save(Pupil pupil, String name, boolean closing) {
        var person = people.findById(pupil.person()).orElseThrow(NotFound::new);
        people.save(new Person(
                person.id(),
                person.kind(),
                name,
                person.language(),
                person.zone(),
                person.made(),
                closing ? clock.instant() : person.closed(),
                person.version()));
        sessions.refresh(person.id());
    }

    private void tell(SchoolClass schoolClass, Person by, String what, PersonId pupil) {
        audit.record("school:" + schoolClass.school().value(), by.id(), what, pupil.value());
    }
}
