package jumelage.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.account.Sessions;
import jumelage.school.SchoolId;
import jumelage.store.Doorbell;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Who is what in which room: kept for at most 30 seconds, forgotten at once when something changes, on every node.
@Component
class Standings {
    /// What rings when who is what in a room has changed; the payload is its id.
    static final String TOPIC = "room";

    /// A room is open to pupils while so many adults can read along.
    private static final int TEACHERS_FOR_PUPILS = 2;

    private final JdbcClient db;
    private final Rooms rooms;
    private final SingletonSupplier<List<RoomMenu>> menus;
    private final Doorbell doorbell;
    private final Clock clock;
    /// Counts what was forgotten: what was read before is not kept after.
    private final AtomicLong forgotten = new AtomicLong();
    private final Cache<Key, Standing> cache = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    private record Key(String slug, PersonId person) {}

    private record Seat(Role role, @Nullable SchoolId school) {}

    private record Invited(@Nullable UUID item, Instant until) {}

    private record Set(Act act, boolean allowed) {}

    Standings(JdbcClient db, Rooms rooms, ObjectProvider<RoomMenu> menus, Doorbell doorbell, Clock clock) {
        this.db = db;
        this.rooms = rooms;
        this.menus = SingletonSupplier.of(() -> menus.stream().toList());
        this.doorbell = doorbell;
        this.clock = clock;
        doorbell.hear(TOPIC, room -> forget(RoomId.of(room)), this::forgetAll);
        doorbell.hear(Sessions.TOPIC, person -> forget(PersonId.of(person)), this::forgetAll);
    }

    Optional<Member> of(String slug, Person person) {
        var key = new Key(slug, person.id());
        var known = cache.getIfPresent(key);
        if (known == null) {
            var before = forgotten.get();
            var read = rooms.findBySlug(slug).flatMap(room -> read(room, person.id()));
            read.ifPresent(standing -> keep(key, standing, before));
            return read.map(standing -> member(standing, person));
        }
        if (known.until() != null && !known.until().isAfter(clock.instant())) return Optional.empty();
        return Optional.of(member(known, person));
    }

    Optional<Member> of(Room room, Person person) {
        return read(room, person.id()).map(standing -> member(standing, person));
    }

    /// Forgets what is known of `room`: here now, and on every node when the change is there for everybody.
    void drop(RoomId room) {
        forget(room);
        doorbell.ring(TOPIC, room.toString());
    }

    List<Partner> partnersOf(RoomId room) {
        return db.sql("""
                select p.school, s.name, s.town, s.country, p.weave, p.guest, p.left_at as "left"
                  from room.partner p join school.school s on s.id = p.school
                 where p.room_id = ? order by p.joined, p.weave
                """).param(room).query(Partner.class).list();
    }

    private void keep(Key key, Standing standing, long before) {
        cache.put(key, standing);
        if (forgotten.get() != before) cache.invalidate(key);
    }

    private void forgetAll() {
        forgotten.incrementAndGet();
        cache.invalidateAll();
    }

    private void forget(PersonId person) {
        forgotten.incrementAndGet();
        cache.asMap().keySet().removeIf(key -> key.person().equals(person));
    }

    private void forget(RoomId room) {
        forgotten.incrementAndGet();
        cache.asMap().values().removeIf(standing -> standing.room().id().equals(room));
    }

    private static Member member(Standing standing, Person person) {
        return new Member(
                standing.room(),
                person,
                standing.role(),
                standing.school(),
                standing.settings(),
                standing.part(),
                standing.frame(),
                null);
    }

    private Optional<Standing> read(Room room, PersonId person) {
        var seat = db.sql("select role, school from room.member where room_id = ? and person = ? and left_at is null")
                .params(room.id(), person)
                .query(Seat.class)
                .optional();
        if (seat.isEmpty()) return head(room, person);
        var role = seat.get().role();
        if (role.passing()) return invited(room, person).map(until -> standing(room, seat.get(), until));
        if (role.pupil() && teachers(room.id()) < TEACHERS_FOR_PUPILS) return Optional.empty();
        return Optional.of(standing(room, seat.get(), null));
    }

    /// A head of a member school sees the room without being in it.
    private Optional<Standing> head(Room room, PersonId person) {
        return db.sql("""
                select e.school as value from employment.employment e
                  join room.partner p on p.school = e.school and p.room_id = ? and p.left_at is null
                 where e.person = ? and e.state = 'VALIDATED' and e.role = 'head' order by e.since limit 1
                """)
                .params(room.id(), person)
                .query(SchoolId.class)
                .optional()
                .map(school -> standing(room, new Seat(Role.HEAD, school), null));
    }

    private Optional<Invited> invited(Room room, PersonId person) {
        return db.sql("""
                select item, until from room.invitation
                 where room_id = ? and person = ? and confirmed_by is not null and until > ?
                """)
                .params(room.id(), person, clock.instant())
                .query(Invited.class)
                .optional();
    }

    private int teachers(RoomId room) {
        return db.sql("""
                select count(*) from room.member m join account.person p on p.id = m.person
                 where m.room_id = ? and m.left_at is null and p.closed is null
                   and m.role in ('FOUNDER', 'ADMINISTRATOR', 'TEACHER', 'GUEST_TEACHER')
                """).param(room).query(Integer.class).single();
    }

    private Standing standing(Room room, Seat seat, @Nullable Invited invited) {
        return new Standing(
                room,
                seat.role(),
                seat.school(),
                settings(room.id(), seat.role()),
                invited == null ? null : invited.item(),
                invited == null ? null : invited.until(),
                new Around(partnersOf(room.id())));
    }

    Map<Act, Boolean> settings(RoomId room, Role role) {
        return db
                .sql("select act, allowed from room.setting where room_id = ? and role = ?")
                .params(room, role)
                .query(Set.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Set::act, Set::allowed));
    }

    private class Around implements Frame {
        private final List<Partner> partners;

        Around(List<Partner> partners) {
            this.partners = partners;
        }

        @Override
        public List<RoomMenu.Entry> menu(Member member) {
            return Objects.requireNonNull(menus.get()).stream()
                    .flatMap(module -> module.entries(member).stream())
                    .sorted(Comparator.comparingInt(RoomMenu.Entry::order))
                    .toList();
        }

        @Override
        public List<Partner> partners() {
            return partners;
        }
    }
}
