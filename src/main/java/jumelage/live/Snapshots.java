package jumelage.live;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jumelage.account.PersonId;
import jumelage.document.ShortIds;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.room.InRoom;
import jumelage.room.Members;
import jumelage.room.RoomId;
import jumelage.writing.Hand;
import jumelage.writing.Writings;
import jumelage.yjs.Doc;
import jumelage.yjs.Touches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings what was written together to where everybody reads it.
@Component
class Snapshots {
    private final Items items;
    private final Members members;
    private final Shelf shelf;
    private final Writings writings;
    private final ShortIds ids = new ShortIds(new SecureRandom());

    Snapshots(Items items, Members members, Shelf shelf, Writings writings) {
        this.items = items;
        this.members = members;
        this.shelf = shelf;
        this.writings = writings;
    }

    /// All that is in the journal by now, and in no snapshot. It is read from there: memory is not asked.
    @Transactional
    public void take(ItemId key) {
        if (items.find(key).isEmpty()) return;
        items.lock(key);
        var kept = shelf.lock(key);
        if (kept.isEmpty()) return;
        var rows = shelf.after(key, kept.get().stateSeq());
        if (rows.isEmpty()) return;
        var doc = kept.get().doc(List.of());
        var touched = touched(doc, rows);
        var authors = shelf.authors(key);
        var reading = Reading.of(
                doc,
                client -> Optional.ofNullable(authors.get(client))
                        .map(author -> author.person().value()),
                ids);
        shelf.settle(key, doc.state(), rows.getLast().seq());
        writings.keep(key, reading.body(), reading.authorship(), hands(key.room(), touched, authors.values()));
    }

    private static Map<PersonId, Set<String>> touched(Doc doc, List<Row> rows) {
        var touched = new LinkedHashMap<PersonId, Set<String>>();
        for (var row : rows)
            touched.computeIfAbsent(row.person(), _ -> new HashSet<>()).addAll(Touches.applying(doc, row.bytes()));
        return touched;
    }

    private List<Hand> hands(RoomId room, Map<PersonId, Set<String>> touched, Collection<Author> authors) {
        var known = new HashMap<PersonId, Author>();
        for (var author : authors) known.put(author.person(), author);
        return touched.entrySet().stream()
                .map(entry -> hand(room, entry.getKey(), known.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Hand hand(RoomId room, PersonId person, @Nullable Author author, Set<String> blocks) {
        if (author != null) return new Hand(person, author.school(), author.pupil(), blocks);
        var here = members.find(room, person);
        return new Hand(
                person,
                here.map(InRoom::school).orElse(null),
                here.filter(member -> member.role().pupil()).isPresent(),
                blocks);
    }
}
