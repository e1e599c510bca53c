package jumelage.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import jumelage.room.RoomId;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What has been proposed, and who has agreed.
@Component
public class Proposals {
    private final JdbcClient db;
    private final Clock clock;

    Proposals(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The one that waits.
    public Optional<Proposal> open(ItemId item) {
        return all("where p.room_id = :room and p.item = :of and p.state = 'OPEN'", item, item.id()).stream()
                .findFirst();
    }

    /// As [#open], or the one that was approved and waits for its day.
    public Optional<Proposal> standing(ItemId item) {
        return all("where p.room_id = :room and p.item = :of and p.state in ('OPEN', 'WAITING')", item, item.id())
                .stream()
                .findFirst();
    }

    record Day(ItemId item, UUID id) {}

    /// Those whose day had come at `now`.
    List<Day> due(Instant now) {
        return db.sql("""
                select room_id, item, id from publication.proposal where state = 'WAITING' and publish_at <= ?
                 order by publish_at, id
                """)
                .param(now)
                .query((row, _) -> new Day(
                        new ItemId(new RoomId(row.getObject("room_id", UUID.class)), row.getObject("item", UUID.class)),
                        row.getObject("id", UUID.class)))
                .list();
    }

    /// What became of the last one.
    public Optional<Proposal> latest(ItemId item) {
        return all(
                        "where p.room_id = :room and p.item = :of order by p.proposed desc, p.id desc limit 1",
                        item,
                        item.id())
                .stream()
                .findFirst();
    }

    /// All that ever were, in the order in which they came.
    public List<Proposal> of(ItemId item) {
        return all("where p.room_id = :room and p.item = :of order by p.proposed, p.id", item, item.id());
    }

    /// The one by which those outside read what they do.
    public Optional<Proposal> approved(Item item) {
        return all(
                        "where p.room_id = :room and p.item = :of and p.state = 'APPROVED' order by p.decided desc limit 1",
                        item.key(),
                        item.id())
                .stream()
                .findFirst();
    }

    public Optional<Proposal> find(ItemId item, UUID proposal) {
        return all("where p.room_id = :room and p.id = :of", item, proposal).stream()
                .filter(found -> found.item().equals(item))
                .findFirst();
    }

    /// Whether `revision` was proposed or approved: then it changes no more.
    public boolean handedOver(ItemId item, int revision) {
        return db.sql("""
                select exists (select from publication.proposal where room_id = :room and item = :item and revision = :revision)
                    or exists (select from publication.item where room_id = :room and id = :item and approved_revision = :revision)
                """)
                .param("room", item.room())
                .param("item", item.id())
                .param("revision", revision)
                .query(Boolean.class)
                .single();
    }

    /// The schools whose pupils can be read outside: those that were asked for what is shown.
    Set<SchoolId> shown(ItemId item) {
        return Set.copyOf(
                db.sql("""
                select distinct a.school as value from publication.approval a
                  join publication.proposal p on p.room_id = a.room_id and p.id = a.proposal
                 where p.room_id = ? and p.item = ? and p.state = 'APPROVED'
                """).params(item.room(), item.id()).query(SchoolId.class).list());
    }

    /// `schools` as they are today: a part of another is that other.
    Set<SchoolId> present(Collection<SchoolId> schools) {
        if (schools.isEmpty()) return Set.of();
        return db.sql("select distinct coalesce(merged_into, id) as value from school.school where id in (:schools)")
                .param("schools", schools)
                .query(SchoolId.class)
                .set();
    }

    /// Those of `schools` in which no member of the room could agree: their names.
    List<String> withoutTeacher(RoomId room, Collection<SchoolId> schools) {
        if (schools.isEmpty()) return List.of();
        return db.sql("select s.name from school.school s where s.id in (:schools) and " + TEACHERS
                        + " = 0 order by s.name")
                .param("schools", schools)
                .param("room", room)
                .query(String.class)
                .list();
    }

    /// How many members could agree for `school` today.
    int teachers(RoomId room, SchoolId school) {
        return db.sql("select " + TEACHERS + " from school.school s where s.id = :school")
                .param("school", school)
                .param("room", room)
                .query(Integer.class)
                .single();
    }

    /// How many could agree for school `s`: teachers of the room who are there for it and work there today.
    private static final String TEACHERS = """
            (select count(*) from room.member m
               join employment.employment e on e.person = m.person and e.school = m.school and e.state = 'VALIDATED'
               join account.person w on w.id = m.person and w.closed is null
              where m.room_id = :room and m.school = s.id and m.left_at is null
                and m.role in ('FOUNDER', 'ADMINISTRATOR', 'TEACHER', 'GUEST_TEACHER'))
            """;

    /// @param schools of `work`, as they are today: they are asked
    UUID add(ItemId item, Work work, Set<SchoolId> schools, Audience audience, @Nullable LocalDate due, PersonId by) {
        var now = clock.instant();
        var id = Id.next(now);
        db.sql("""
                insert into publication.proposal
                    (room_id, id, item, revision, audience, proposed_by, author, authors, proposed, due, state)
                values (:room, :id, :item, :revision, :audience, :by, :author, cast(:authors as uuid[]), :now,
                        cast(:due as date), 'OPEN')
                """)
                .param("room", item.room())
                .param("id", id)
                .param("item", item.id())
                .param("revision", work.revision())
                .param("audience", audience)
                .param("by", by)
                .param("author", work.author())
                .param("authors", array(work.authors()))
                .param("now", now)
                .param("due", due)
                .update();
        for (var school : schools)
            db.sql("insert into publication.approval (room_id, proposal, school) values (?, ?, ?)")
                    .params(item.room(), id, school)
                    .update();
        return id;
    }

    void agree(Proposal proposal, SchoolId school, PersonId by) {
        db.sql("""
                update publication.approval set approved_by = ?, approved = ?
                 where room_id = ? and proposal = ? and school = ? and approved_by is null
                """)
                .params(by, clock.instant(), proposal.item().room(), proposal.id(), school)
                .update();
    }

    /// It shall go out on another day.
    void postpone(Proposal proposal, @Nullable LocalDate due) {
        db.sql("update publication.proposal set due = cast(:due as date) where room_id = :room and id = :id")
                .param("due", due)
                .param("room", proposal.item().room())
                .param("id", proposal.id())
                .update();
    }

    /// Everybody has agreed to it; it goes out at `at`.
    void await(Proposal proposal, Instant at, PersonId by) {
        db.sql("""
                update publication.proposal set state = 'WAITING', publish_at = ?, decided_by = ?, decided = ?
                 where room_id = ? and id = ? and state = 'OPEN'
                """)
                .params(at, by, clock.instant(), proposal.item().room(), proposal.id())
                .update();
    }

    void close(Proposal proposal, Proposal.State state, PersonId by, String words) {
        db.sql("""
                update publication.proposal set state = ?, decided_by = ?, decided = ?, words = ?
                 where room_id = ? and id = ? and state in ('OPEN', 'WAITING')
                """)
                .params(state, by, clock.instant(), words, proposal.item().room(), proposal.id())
                .update();
    }

    private List<Proposal> all(String which, ItemId item, UUID of) {
        var found = db.sql("select p.* from publication.proposal p " + which)
                .param("room", item.room())
                .param("of", of)
                .query((row, _) -> proposal(row))
                .list();
        if (found.isEmpty()) return found;
        var approvals = approvals(item.room(), found.stream().map(Proposal::id).toList());
        return found.stream()
                .map(one -> new Proposal(
                        one.id(),
                        one.item(),
                        one.revision(),
                        one.audience(),
                        one.proposedBy(),
                        one.proposed(),
                        one.author(),
                        one.authors(),
                        one.state(),
                        one.decidedBy(),
                        one.decided(),
                        one.words(),
                        one.due(),
                        one.publishAt(),
                        approvals.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private record Row(UUID proposal, Approval approval) {}

    private Map<UUID, List<Approval>> approvals(RoomId room, Collection<UUID> proposals) {
        return db
                .sql("""
                select a.proposal, a.school, s.name, s.town, coalesce(r.weave, 1) as weave, a.approved_by,
                       w.name as approver, a.approved,
                """ + TEACHERS + """
                       as teachers
                  from publication.approval a
                  join school.school s on s.id = a.school
                  left join room.partner r on r.room_id = a.room_id and r.school = a.school
                  left join account.person w on w.id = a.approved_by
                 where a.room_id = :room and a.proposal in (:proposals)
                 order by s.name
                """)
                .param("room", room)
                .param("proposals", proposals)
                .query((row, _) -> approval(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::proposal, Collectors.mapping(Row::approval, Collectors.toUnmodifiableList())));
    }

    private static Row approval(ResultSet row) throws SQLException {
        var by = row.getObject("approved_by", UUID.class);
        return new Row(
                row.getObject("proposal", UUID.class),
                new Approval(
                        new SchoolId(row.getObject("school", UUID.class)),
                        row.getString("name"),
                        row.getString("town"),
                        row.getInt("weave"),
                        by == null ? null : new PersonId(by),
                        row.getString("approver"),
                        Items.instant(row, "approved"),
                        row.getInt("teachers")));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var decidedBy = row.getObject("decided_by", UUID.class);
        return new Proposal(
                row.getObject("id", UUID.class),
                new ItemId(new RoomId(row.getObject("room_id", UUID.class)), row.getObject("item", UUID.class)),
                row.getInt("revision"),
                Audience.valueOf(row.getString("audience")),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed", java.time.OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("author", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("authors").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                Proposal.State.valueOf(row.getString("state")),
                decidedBy == null ? null : new PersonId(decidedBy),
                Items.instant(row, "decided"),
                row.getString("words"),
                row.getObject("due", LocalDate.class),
                Items.instant(row, "publish_at"),
                List.of());
    }

    private static String array(Collection<? extends Id> ids) {
        return ids.stream().map(id -> id.value().toString()).collect(Collectors.joining(",", "{", "}"));
    }
}
