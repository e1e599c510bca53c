package jumelage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jumelage.Asker.Somebody;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import jumelage.room.Doors;
import jumelage.room.Member;
import jumelage.room.Members;
import jumelage.room.Membership;
import jumelage.room.Partners;
import jumelage.room.Role;
import jumelage.room.Room;
import jumelage.room.RoomId;
import jumelage.school.ClassId;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import jumelage.store.Blobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes a room with somebody in every role: a French school with founder, administrator, teacher and pupils, an
/// Italian one with a second founder, a Belgian one as a guest, an expert and an observer with a page each.
@Component
public class Scenes {
    /// The name of the bytes of [#materials]: the SHA-256 of “ponts”.
    static final String PONTS = "bfd6d1c157862673a3783351fc28a97563a9e6c6a5286dac344d57d4c9d13fad";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Asker asker;
    private final Doors doors;
    private final Partners partners;
    private final Membership membership;
    private final Members members;
    private final JdbcClient db;
    private final Blobs blobs;
    private final Clock clock;

    Scenes(
            Asker asker,
            Doors doors,
            Partners partners,
            Membership membership,
            Members members,
            JdbcClient db,
            Blobs blobs,
            Clock clock) {
        this.asker = asker;
        this.doors = doors;
        this.partners = partners;
        this.membership = membership;
        this.members = members;
        this.db = db;
        this.blobs = blobs;
        this.clock = clock;
    }

    /// @param people one in every role but FAMILY; the founder is of the French school
    /// @param second the founder of the Italian school
    /// @param colleague a second teacher of the French school
    /// @param pages the number of a page for each audience, and `PART`: the one that expert and observer may see
    /// @param documents the ids of these pages
    public record Scene(
            Room room,
            SchoolId french,
            SchoolId italian,
            SchoolId belgian,
            ClassId frenchClass,
            ClassId italianClass,
            Map<Role, Somebody> people,
            Somebody second,
            Somebody colleague,
            Somebody italianTeacher,
            Somebody italianPupil,
            ClassId belgianClass,
            Somebody belgianPupil,
            Somebody belgianTeacher,
            Map<String, Integer> pages,
            Map<String, UUID> documents) {

        public RoomId id() {
            return room.id();
        }

        public String path() {
            return room.path();
        }

        public Somebody as(Role role) {
            return people.get(role);
        }

        /// Of the page for an audience.
        public ItemId document(String audience) {
            return new ItemId(id(), documents.get(audience));
        }
    }

    /// Somebody as a member of the scene's room.
    public Member member(Scene scene, Somebody who) {
        return members.as(scene.room(), who.person()).orElseThrow();
    }

    public Scene scene() {
        var number = COUNT.incrementAndGet();
        var room = doors.open(Room.Kind.TWINSPACE, "nos-ponts-" + number, "Nos ponts, vos ponts " + number);
        var french = asker.school("Collège des Marais " + number, "FR");
        var italian = asker.school("Scuola Galilei " + number, "IT");
        var belgian = asker.school("École du Centre " + number, "BE");
        partners.join(room.id(), french, false);
        partners.join(room.id(), italian, false);
        partners.join(room.id(), belgian, true);
        var people = new EnumMap<Role, Somebody>(Role.class);
        people.put(Role.FOUNDER, teacher(room, "Claire", Role.FOUNDER, french));
        people.put(Role.ADMINISTRATOR, teacher(room, "Yann", Role.ADMINISTRATOR, french));
        people.put(Role.TEACHER, teacher(room, "Nolwenn", Role.TEACHER, french));
        people.put(Role.GUEST_TEACHER, teacher(room, "Bram", Role.GUEST_TEACHER, belgian));
        people.put(Role.HEAD, head("Maryvonne", french));
        var frenchClass = schoolClass(french, "5e B", people.get(Role.FOUNDER).id());
        var second = teacher(room, "Paola", Role.FOUNDER, italian);
        var italianClass = schoolClass(italian, "2a C", second.id());
        people.put(Role.PUPIL_ADMINISTRATOR, pupil(room, "Aïcha", Role.PUPIL_ADMINISTRATOR, french, frenchClass));
        people.put(Role.PUPIL, pupil(room, "Lina", Role.PUPIL, french, frenchClass));
        var pages = new java.util.HashMap<String, Integer>();
        var documents = new java.util.HashMap<String, UUID>();
        for (var audience : new String[] {"TEACHERS", "MEMBERS", "FAMILIES", "PUBLIC"}) {
            var page = page(room.id(), pages.size() + 1, audience, second.id());
            pages.put(audience, page.number());
            documents.put(audience, page.id());
        }
        var belgianClass =
                schoolClass(belgian, "6e A", people.get(Role.GUEST_TEACHER).id());
        project(room, people.get(Role.FOUNDER), french, second, italian);
        var part = page(room.id(), pages.size() + 1, "MEMBERS", second.id());
        pages.put("PART", part.number());
        documents.put("PART", part.id());
        people.put(Role.EXPERT, guest(room, "Ada", Role.EXPERT, part.id(), people.get(Role.FOUNDER), second));
        people.put(Role.OBSERVER, guest(room, "Otto", Role.OBSERVER, part.id(), people.get(Role.FOUNDER), second));
        return new Scene(
                room,
                french,
                italian,
                belgian,
                frenchClass,
                italianClass,
                people,
                second,
                teacher(room, "Gaël", Role.TEACHER, french),
                teacher(room, "Luca", Role.TEACHER, italian),
                pupil(room, "Giulia", Role.PUPIL, italian, italianClass),
                belgianClass,
                pupil(room, "Emma", Role.PUPIL, belgian, belgianClass),
                teacher(room, "Lotte", Role.GUEST_TEACHER, belgian),
                pages,
                documents);
    }

    /// The running project that the room belongs to.
    private void project(Room room, Somebody founder, SchoolId school, Somebody second, SchoolId secondSchool) {
        db.sql("""
                insert into project.project (id, slug, title, summary, aims, process, results, language, founder,
                    founder_school, second, second_school, state, since, kind, made, version)
                values (:id, :slug, :title, '', '', '', '', 'fr', :founder, :school, :second, :secondSchool, 'ACTIVE',
                    :now, 'EUROPEAN', :now, 1)
                """)
                .param("id", Id.next(clock.instant()))
                .param("slug", room.slug())
                .param("title", room.title())
                .param("founder", founder.id())
                .param("school", school)
                .param("second", second.id())
                .param("secondSchool", secondSchool)
                .param("now", clock.instant())
                .update();
    }

    /// Makes `pupil` of `school` the author of the page's one revision.
    public void writtenBy(RoomId room, Page page, PersonId pupil, SchoolId school) {
        db.sql("update writing.revision set author = ?, school = ?, pupil = true where room_id = ? and document = ?")
                .params(pupil, school, room, page.id())
                .update();
        db.sql("update writing.hand set person = ?, school = ?, pupil = true where room_id = ? and document = ?")
                .params(pupil, school, room, page.id())
                .update();
    }

    public Somebody teacher(Room room, String name, Role role, SchoolId school) {
        var teacher = asker.teacher(name, school);
        membership.join(room.id(), teacher.id(), role, school);
        return teacher;
    }

    public Somebody pupil(Room room, String name, Role role, SchoolId school, ClassId schoolClass) {
        var pupil = asker.pupil(name);
        db.sql("insert into pupil.pupil (person, school, class, made_by, made) values (?, ?, ?, ?, ?)")
                .params(pupil.id(), school, schoolClass, pupil.id(), clock.instant())
                .update();
        if (room != null) membership.join(room.id(), pupil.id(), role, school);
        return pupil;
    }

    public ClassId schoolClass(SchoolId school, String name, PersonId teacher) {
        var id = new ClassId(Id.next(clock.instant()));
        db.sql(
                        "insert into school.school_class (id, school, name, year, language, teacher, made) values (?, ?, ?, 2026, 'fr', ?, ?)")
                .params(id, school, name, teacher, clock.instant())
                .update();
        return id;
    }

    /// Works at `school`, in no room.
    public Somebody colleague(String name, SchoolId school) {
        return asker.teacher(name, school);
    }

    public SchoolId school(String name) {
        return asker.school(name, "PL");
    }

    public Somebody head(String name, SchoolId school) {
        var head = asker.staff(name);
        db.sql("""
                insert into employment.employment (id, person, school, role, state, since, office)
                values (?, ?, ?, 'head', 'VALIDATED', ?, 'central')
                """)
                .params(Id.next(clock.instant()), head.id(), school, clock.instant())
                .update();
        return head;
    }

    /// An expert or observer whom `by` has invited and `second` let in, for a month.
    public Somebody guest(Room room, String name, Role role, UUID part, Somebody by, Somebody second) {
        var guest = asker.staff(name);
        membership.join(room.id(), guest.id(), role, null);
        db.sql("""
                insert into room.invitation (room_id, person, item, until, invited_by, confirmed_by)
                values (:room, :guest, :part::uuid, :until, :by, :second)
                """)
                .param("room", room.id())
                .param("guest", guest.id())
                .param("part", part)
                .param("until", clock.instant().plus(Duration.ofDays(30)))
                .param("by", by.id())
                .param("second", second == null ? null : second.id().value())
                .update();
        return guest;
    }

    public record Page(UUID id, int number) {}

    /// A page of one revision; what goes beyond the members is approved.
    public Page page(RoomId room, int number, String audience, PersonId author) {
        var now = clock.instant();
        var id = Id.next(now);
        var body = """
                {"type":"doc","content":[{"type":"paragraph","attrs":{"id":"b1"},"content":[{"type":"text","text":"Ponts"}]}]}
                """;
        var outside = audience.equals("FAMILIES") || audience.equals("PUBLIC");
        db.sql("""
                insert into publication.item (room_id, id, kind, number, audience, approved_revision, made)
                values (:room, :id, 'page', :number, :audience, :approved::int, :now)
                """)
                .param("room", room)
                .param("id", id)
                .param("number", number)
                .param("audience", audience)
                .param("approved", outside ? 1 : null)
                .param("now", now)
                .update();
        db.sql("""
                insert into writing.document (room_id, id, title, language, body, editor, edited, revision)
                values (:room, :id, :title, 'fr', :body::jsonb, :author, :now, 1)
                """)
                .param("room", room)
                .param("id", id)
                .param("title", "Page " + number)
                .param("body", body)
                .param("author", author)
                .param("now", now)
                .update();
        db.sql("""
                insert into writing.revision (room_id, document, number, title, language, body, author, made, edited, audience)
                values (:room, :id, 1, :title, 'fr', :body::jsonb, :author, :now, :now, :audience)
                """)
                .param("room", room)
                .param("id", id)
                .param("title", "Page " + number)
                .param("body", body)
                .param("author", author)
                .param("now", now)
                .param("audience", audience)
                .update();
        db.sql("""
                insert into writing.hand (room_id, document, revision, person, pupil, place)
                values (:room, :id, 1, :author, false, 1)
                """).param("room", room).param("id", id).param("author", author).update();
        db.sql("insert into wiki.page (room_id, id, place, made_by, version) values (?, ?, ?, ?, 1)")
                .params(room, id, number, author)
                .update();
        return new Page(id, number);
    }

    /// A note at the one passage of a page, with one comment.
    public UUID comment(Scene scene, int page, Somebody author) {
        var id = Id.next(clock.instant());
        db.sql("""
                insert into comment.note (room_id, id, document, block, place, quote, audience, made)
                select i.room_id, :id, i.id, 'b1', 0, 'Ponts',
                       case when i.audience = 'TEACHERS' then 'TEACHERS' else 'MEMBERS' end, :now
                  from publication.item i where i.room_id = :room and i.kind = 'page' and i.number = :page
                """)
                .param("id", id)
                .param("now", clock.instant())
                .param("room", scene.id())
                .param("page", page)
                .update();
        db.sql("""
                insert into comment.comment (room_id, id, note, author, school, pupil, words, language, audience, made)
                select n.room_id, n.id, n.id, :author, m.school, false, 'Lesquels ?', 'fr', n.audience, n.made
                  from comment.note n
                  join room.member m on m.room_id = n.room_id and m.person = :author
                 where n.room_id = :room and n.id = :id
                """)
                .param("author", author.id())
                .param("room", scene.id())
                .param("id", id)
                .update();
        return id;
    }

    private void keepPonts() {
        try {
            var file = Files.createTempFile("sound", ".mp3");
            blobs.keep(Files.writeString(file, "ponts"));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The id of the folder of [#materials].
    static UUID folder(Scene scene) {
        return UUID.nameUUIDFromBytes(("folder " + scene.room().slug()).getBytes(StandardCharsets.UTF_8));
    }

    /// The sound that the public page shows.
    static UUID sound(Scene scene) {
        return UUID.nameUUIDFromBytes(("sound " + scene.id()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// Two sounds of the second founder: the first lies in the part of expert and observer and is shown by the public
    /// page, the other is in the trash.
    public void materials(Scene scene) {
        keepPonts();
        db.sql("insert into material.folder (room_id, id, name, album, made) values (?, ?, 'Ponts', false, ?)")
                .params(scene.id(), folder(scene), clock.instant())
                .update();
        for (var number = 1; number <= 2; number++) {
            var id = number == 1 ? sound(scene) : Id.next(clock.instant());
            db.sql("""
                    insert into publication.item (room_id, id, parent, kind, number, audience, made, trashed, trashed_by)
                    select :room, :id, i.id, 'material', :number, 'MEMBERS', :now,
                           case when :number = 2 then cast(:now as timestamptz) end,
                           case when :number = 2 then cast(:by as uuid) end
                      from publication.item i where i.room_id = :room and i.kind = 'page' and i.number = :part
                    """)
                    .param("room", scene.id())
                    .param("id", id)
                    .param("number", number)
                    .param("now", clock.instant())
                    .param("by", scene.second().id())
                    .param("part", scene.pages().get("PART"))
                    .update();
            db.sql("""
                    insert into material.material (room_id, id, kind, title, language, made_by, current, version)
                    values (?, ?, 'SOUND', 'Ponts', 'fr', ?, 1, 1)
                    """).params(scene.id(), id, scene.second().id()).update();
            db.sql("""
                    insert into material.file
                        (room_id, material, number, sha256, type, name, bytes, made, made_by, pupil)
                    values (?, ?, 1, ?, 'audio/mpeg', 'ponts.mp3', 5, ?, ?, false)
                    """)
                    .params(
                            scene.id(),
                            id,
                            PONTS,
                            clock.instant(),
                            scene.second().id())
                    .update();
            db.sql("insert into material.form values (?, ?, 1, 'file', ?, 5)")
                    .params(scene.id(), id, PONTS)
                    .update();
            db.sql("""
                    insert into material.showing
                    select room_id, id, true, ?, ? from publication.item
                     where room_id = ? and kind = 'page' and number = ?
                    """)
                    .params(id, PONTS, scene.id(), scene.pages().get("PUBLIC"))
                    .update();
        }
    }

    /// Two updates of the second founder: the first lies in the part of expert and observer, the other is in the trash.
    public void updates(Scene scene) {
        for (var number = 1; number <= 2; number++) {
            var id = Id.next(clock.instant());
            db.sql("""
                    insert into publication.item (room_id, id, parent, kind, number, audience, made, trashed, trashed_by)
                    select :room, :id, i.id, 'update', :number, 'MEMBERS', :now,
                           case when :number = 2 then cast(:now as timestamptz) end,
                           case when :number = 2 then cast(:by as uuid) end
                      from publication.item i where i.room_id = :room and i.kind = 'page' and i.number = :part
                    """)
                    .param("room", scene.id())
                    .param("id", id)
                    .param("number", number)
                    .param("now", clock.instant())
                    .param("by", scene.second().id())
                    .param("part", scene.pages().get("PART"))
                    .update();
            db.sql("""
                    insert into twinspace.update (room_id, id, made_by, school, pupil, current, version)
                    values (?, ?, ?, ?, false, 1, 1)
                    """)
                    .params(scene.id(), id, scene.second().id(), scene.italian())
                    .update();
            db.sql("""
                    insert into twinspace.revision
                        (room_id, item, number, words, language, audience, author, pupil, made)
                    values (?, ?, 1, 'Ponts', 'fr', 'MEMBERS', ?, false, ?)
                    """)
                    .params(scene.id(), id, scene.second().id(), clock.instant())
                    .update();
        }
    }
}
