package jumelage.demo;

import jumelage.account.People;
import jumelage.account.Person;
import jumelage.employment.Staffroom;
import jumelage.employment.Teacher;
import jumelage.room.Member;
import jumelage.room.Members;
import jumelage.room.Room;
import jumelage.room.Rooms;
import jumelage.shell.NotFound;
import org.springframework.stereotype.Component;

/// The people of the book, as those who act.
@Component
class Cast {
    private final Register register;
    private final People people;
    private final Staffroom staffroom;
    private final Rooms rooms;
    private final Members members;

    Cast(Register register, People people, Staffroom staffroom, Rooms rooms, Members members) {
        this.register = register;
        this.people = people;
        this.staffroom = staffroom;
        this.rooms = rooms;
        this.members = members;
    }

    Person person(String key) {
        return people.findById(register.person(key)).orElseThrow(NotFound::new);
    }

    Teacher teacher(String key) {
        var person = person(key);
        return new Teacher(person, staffroom.schoolOf(person.id()).orElseThrow(NotFound::new));
    }

    Room room(String slug) {
        return rooms.findBySlug(slug).orElseThrow(NotFound::new);
    }

    Member member(String slug, String key) {
        return members.as(room(slug), person(key)).orElseThrow(NotFound::new);
    }
}
