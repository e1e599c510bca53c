package jumelage.twinspace;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.account.Person;
import jumelage.room.Member;
import jumelage.room.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names the members of a room who are a sentence's subject, such as a guest to be let in.
@Component
class PeopleInSentences implements Subjects {
    private final JdbcClient db;

    PeopleInSentences(JdbcClient db) {
        this.db = db;
    }

    private record Named(UUID id, String name, Person.Kind kind, String language) {}

    @Override
    public Map<UUID, Subject> named(Member member, Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return db.sql("""
                select p.id, p.name, p.kind, p.language from account.person p
                  join room.member m on m.person = p.id and m.room_id = :room
                 where p.id in (:ids)
                """).param("room", member.room().id()).param("ids", ids).query(Named.class).list().stream()
                .filter(person -> person.kind() != Person.Kind.PUPIL || !Telling.nameless(member))
                .collect(Collectors.toMap(
                        Named::id,
                        person -> new Subject(person.name(), "", member.room().path() + "/members#p-" + person.id())));
    }
}
