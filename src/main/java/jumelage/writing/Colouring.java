package jumelage.writing;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds whose words a revision has.
@Component
public class Colouring {
    private final JdbcClient db;
    private final Revisions revisions;
    private final Hands hands;

    Colouring(JdbcClient db, Revisions revisions, Hands hands) {
        this.db = db;
        this.revisions = revisions;
        this.hands = hands;
    }

    private record Named(PersonId id, String name) {}

    public Colours of(Revision revision) {
        var key = revision.document();
        var latest = hands.latest(key, revision.number());
        var schools = latest.values().stream()
                .map(Hand::school)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return new Colours(
                revision.body(),
                revisions.authorship(key, revision.number()),
                writers(latest.values()),
                Weaver.of(db, key.room(), schools));
    }

    private Map<UUID, Colours.Writer> writers(Collection<Hand> hands) {
        if (hands.isEmpty()) return Map.of();
        var names = db
                .sql("select id, name from account.person where id in (:people)")
                .param("people", hands.stream().map(Hand::person).toList())
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
        return hands.stream()
                .flatMap(hand -> Stream.ofNullable(names.get(hand.person()))
                        .map(name -> new Colours.Writer(hand.person(), name, hand.school())))
                .collect(Collectors.toMap(writer -> writer.person().value(), Function.identity()));
    }
}
