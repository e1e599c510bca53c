package jumelage.pupil;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jumelage.account.PersonId;
import jumelage.employment.Staffroom;
import jumelage.employment.Teacher;
import jumelage.school.ClassId;
import jumelage.school.SchoolClass;
import jumelage.school.SchoolClasses;
import jumelage.shell.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which classes and pupils a teacher answers for: his own class, and in other classes of his school those pupils whom
/// he meets in a room. All others do not exist for him.
@Component
class Charge {
    private final SchoolClasses classes;
    private final Pupils pupils;
    private final Staffroom staffroom;
    private final Takeovers takeovers;
    private final List<SharedRooms> rooms;
    private final JdbcClient db;

    Charge(
            SchoolClasses classes,
            Pupils pupils,
            Staffroom staffroom,
            Takeovers takeovers,
            List<SharedRooms> rooms,
            JdbcClient db) {
        this.classes = classes;
        this.pupils = pupils;
        this.staffroom = staffroom;
        this.takeovers = takeovers;
        this.rooms = rooms;
        this.db = db;
    }

    /// A class as far as one teacher sees it.
    ///
    /// @param own whether he may change it; else he sees only `met`
    record Seen(SchoolClass schoolClass, boolean own, Set<PersonId> met) {
        boolean shows(PersonId pupil) {
            return own || met.contains(pupil);
        }
    }

    /// @throws NotFound if the teacher has nothing to do with it
    Seen of(Teacher teacher, ClassId id) {
        var found = ofSchool(teacher, id);
        var own = takeovers.teacherOf(found).equals(teacher.id());
        var met = own ? Set.<PersonId>of() : met(teacher, pupilsOf(id));
        if (!own && met.isEmpty()) throw new NotFound();
        return new Seen(found, own, met);
    }

    /// @throws NotFound unless it is a class of a school where he works, whether he sees it or not
    SchoolClass ofSchool(Teacher teacher, ClassId id) {
        return classes.findById(id)
                .filter(there -> staffroom.worksAt(teacher.id(), there.school()))
                .orElseThrow(NotFound::new);
    }

    /// @throws NotFound unless it is his own class
    SchoolClass own(Teacher teacher, ClassId id) {
        var seen = of(teacher, id);
        if (!seen.own()) throw new NotFound();
        return seen.schoolClass();
    }

    /// @throws NotFound unless the teacher answers for this pupil of this class
    Pupil pupil(Teacher teacher, ClassId id, PersonId person) {
        return pupil(of(teacher, id), person);
    }

    Pupil pupil(Seen seen, PersonId person) {
        return pupils.present(person)
                .filter(pupil -> pupil.schoolClass().equals(seen.schoolClass().id()) && seen.shows(person))
                .orElseThrow(NotFound::new);
    }

    /// Classes of colleagues with pupils whom `teacher` meets in a room.
    List<Met> met(Teacher teacher) {
        var theirs = db.sql("""
                select k.id, k.name, u.person as pupil
                  from school.school_class k
                  join pupil.pupil u on u.class = k.id
                  join account.person p on p.id = u.person
                  left join pupil.takeover t on t.class = k.id
                 where coalesce(t.teacher, k.teacher) <> :me and p.closed is null
                   and exists (select from employment.employment e
                                where e.person = :me and e.school = k.school and e.state = 'VALIDATED')
                 order by k.year desc, store.fold(k.name), k.id
                """).param("me", teacher.id()).query(Theirs.class).list();
        var met = met(teacher, theirs.stream().map(Theirs::pupil).toList());
        return theirs.stream()
                .filter(one -> met.contains(one.pupil()))
                .map(one -> new Met(one.id(), one.name()))
                .distinct()
                .toList();
    }

    /// A class of a colleague.
    record Met(ClassId id, String name) {}

    private record Theirs(ClassId id, String name, PersonId pupil) {}

    private Set<PersonId> met(Teacher teacher, Collection<PersonId> pupils) {
        var met = new HashSet<PersonId>();
        for (var known : rooms) met.addAll(known.met(teacher.id(), pupils));
        return met;
    }

    private List<PersonId> pupilsOf(ClassId id) {
        return pupils.ofClass(id).stream().map(Pupil::person).toList();
    }
}
