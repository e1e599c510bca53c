package jumelage;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.publication.Audience;
import jumelage.publication.Item;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.room.Act;
import jumelage.room.Frame;
import jumelage.room.Member;
import jumelage.room.Membership;
import jumelage.room.Partners;
import jumelage.room.Role;
import jumelage.room.Room;
import jumelage.room.RoomId;
import jumelage.room.Rooms;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Furnishes rooms for tests: `var twin = twinning.room(); var lina = twin.pupil("Lina", guerande);`
@Component
public class Twinning {
    private final Asker asker;
    private final Rooms rooms;
    private final Partners partners;
    private final Membership membership;
    private final Items items;
    private final JdbcClient db;
    private final Clock clock;

    Twinning(
            Asker asker,
            Rooms rooms,
            Partners partners,
            Membership membership,
            Items items,
            JdbcClient db,
            Clock clock) {
        this.asker = asker;
        this.rooms = rooms;
        this.partners = partners;
        this.membership = membership;
        this.items = items;
        this.db = db;
        this.clock = clock;
    }

    public Twin room() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = new RoomId(Id.next(now));
        return new Twin(rooms.save(new Room(id, Room.Kind.TWINSPACE, "twin-" + id, "Nos ponts", now, null, 0)));
    }

    /// One room, its schools and people.
    public final class Twin {
        private final Room room;
        private final Map<PersonId, Asker.Somebody> browsers = new HashMap<>();

        private Twin(Room room) {
            this.room = room;
        }

        public Room room() {
            return room;
        }

        public SchoolId school(String name) {
            return school(name, "FR");
        }

        public SchoolId school(String name, String country) {
            var school = asker.school(name, country);
            partners.join(room.id(), school, false);
            return school;
        }

        public Member founder(String name, SchoolId school) {
            return join(asker.teacher(name, school), Role.FOUNDER, school);
        }

        public Member teacher(String name, SchoolId school) {
            return join(asker.teacher(name, school), Role.TEACHER, school);
        }

        public Member pupil(String name, SchoolId school) {
            return join(asker.pupil(name), Role.PUPIL, school);
        }

        public Member join(Asker.Somebody somebody, Role role, @Nullable SchoolId school) {
            membership.join(room.id(), somebody.id(), role, school);
            browsers.put(somebody.id(), somebody);
            return as(somebody.person(), role, school, null);
        }

        /// Somebody in a role that has no row: a head, a family, an expert for one part.
        public Member as(Person person, Role role, @Nullable SchoolId school, @Nullable UUID part) {
            return new Member(room, person, role, school, Map.of(), part, Frame.NONE, null);
        }

        /// The same member, where the room's teachers have set something for his role.
        public Member set(Member member, Act act, boolean allowed) {
            var settings = new EnumMap<Act, Boolean>(Map.of(act, allowed));
            return new Member(
                    member.room(),
                    member.person(),
                    member.role(),
                    member.school(),
                    settings,
                    member.part(),
                    Frame.NONE,
                    null);
        }

        public Asker.Somebody browser(Member member) {
            return browsers.get(member.id());
        }

        /// Takes all of it away again, where a test commits.
        public void demolish() {
            for (var table : List.of(
                    "publication.approval",
                    "publication.proposal",
                    "publication.search",
                    "translation.block",
                    "writing.revision",
                    "writing.document",
                    "publication.item",
                    "room.turn",
                    "room.happening",
                    "room.member",
                    "room.partner"))
                db.sql("delete from " + table + " where room_id = ?")
                        .param(room.id())
                        .update();
            db.sql("delete from room.room where id = ?").param(room.id()).update();
            for (var person : browsers.keySet())
                db.sql("delete from employment.employment where person = ?")
                        .param(person)
                        .update();
        }

        public Item page() {
            return page(null, Audience.MEMBERS);
        }

        public Item page(@Nullable UUID parent, Audience audience) {
            return items.create(new ItemId(room.id(), Id.next(clock.instant())), parent, "page", audience);
        }
    }
}
