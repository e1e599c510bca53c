package jumelage.wiki;

import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.room.Member;
import jumelage.room.RoomId;
import jumelage.room.Rooms;
import jumelage.shell.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Moves pages among the others, one step at a time. Two who move at once do it one after the other.
@Component
class Ordering {
    private final JdbcClient db;
    private final Rooms rooms;
    private final Reading reading;
    private final Items items;
    private final Pages pages;

    Ordering(JdbcClient db, Rooms rooms, Reading reading, Items items, Pages pages) {
        this.db = db;
        this.rooms = rooms;
        this.reading = reading;
        this.items = items;
        this.pages = pages;
    }

    /// @param version of the page where the mover saw it
    /// @return false if it has moved since, or there is no such move any more; then nothing has changed
    @Transactional
    boolean move(Member member, String segment, Move move, int version) {
        var room = member.room().id();
        rooms.lock(room);
        var page = reading.find(member, segment);
        var tree = reading.tree(member);
        var placed = tree.after(move, page);
        if (page.version() != version || placed.isEmpty()) return false;
        return settle(page, placed.get(), room);
    }

    /// @param parent where it shall lie, as the last
    /// @return false if it cannot lie there
    @Transactional
    boolean into(Member member, PageLine page, @org.jspecify.annotations.Nullable PageLine parent) {
        var tree = reading.tree(member);
        var there = new java.util.ArrayList<>(parent == null ? tree.roots() : tree.in(parent));
        there.removeIf(other -> other.id().equals(page.id()));
        there.add(page);
        return settle(page, new Tree.Placed(parent, there), member.room().id());
    }

    private boolean settle(PageLine page, Tree.Placed placed, RoomId room) {
        var parent = placed.parent() == null ? null : placed.parent().id();
        if (!java.util.Objects.equals(parent, page.parent()) && !items.reparent(page.key(room), parent)) return false;
        for (var place = 0; place < placed.order().size(); place++) {
            var each = placed.order().get(place);
            if (each.place() != place || each.id().equals(page.id())) put(each.key(room), place);
        }
        return true;
    }

    private void put(ItemId key, int place) {
        pages.save(pages.findById(key).orElseThrow(NotFound::new).at(place));
    }
}
