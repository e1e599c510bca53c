package jumelage.writing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.publication.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds who stands behind what has changed.
@Component
public class Tracing {
    private final JdbcClient db;
    private final Revisions revisions;
    private final Hands hands;

    Tracing(JdbcClient db, Revisions revisions, Hands hands) {
        this.db = db;
        this.revisions = revisions;
        this.hands = hands;
    }

    /// @param since the revision from which on it is asked; none for all that there is
    /// @param now the other one; it may be the earlier
    public Traces of(ItemId key, @Nullable Integer since, Revision now) {
        var from = since == null ? 0 : Math.min(since, now.number());
        var to = since == null ? now.number() : Math.max(since, now.number());
        var all = revisions.upTo(key, to);
        var byRevision = hands.of(key, all);
        var people = hands.latest(key, to);
        var atWork = all.stream()
                .filter(one -> one.number() > from)
                .flatMap(one -> byRevision.getOrDefault(one.number(), List.of()).stream())
                .toList();
        var schools = Stream.concat(people.values().stream(), atWork.stream())
                .map(Hand::school)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return new Traces(
                revisions.authorship(key, now.number()).settled(now.body()),
                people,
                atWork,
                Weaver.of(db, key.room(), schools));
    }
}
