package jumelage.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

    /// What became of the last one.
    public Optional<Proposal> latest(ItemId item) {
        return all(
                        "where p.room_id = :room and p.item = :of order by p.proposed desc, p.id desc limit 1",
                        item,
                        item.id())
                .stream()
                .findFirst();
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

    /// How many could agree for school `s`: teachers of the room who are there for it and work there today.
    private static final String TEACHERS = """
            (select count(*) from room.member m
               join employment.employment e on e.person = m.person and e.school = m.school and e.state = 'VALIDATED'
               join account.person w on w.id = m.person and w.closed is null
              where m.room_id = :room and m.school = s.id and m.left_at is null
                and m.role in ('FOUNDER', 'ADMINISTRATOR', 'TEACHER', 'GUEST_TEACHER'))
            """;

    /// @param schools of `work`, as they are today: they are asked
    UUID add(ItemId item, Work work, Set<SchoolId> schools, Audience audience, PersonId by) {
        var now = clock.instant();
        var id = Id.next(now);
        db.sql("""
                insert into publication.proposal
                    (room_id, id, item, revision, audience, proposed_by, author, authors, proposed, state)
                values (:room, :id, :item, :revision, :audience, :by, :author, cast(:authors as uuid[]), :now, 'OPEN')
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

    void close(Proposal proposal, Proposal.State state, PersonId by, String words) {
        db.sql("""
                update publication.proposal set state = ?, decided_by = ?, decided = ?, words = ?
                 where room_id = ? and id = ? and state = 'OPEN'
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
                List.of());
    }

    private static String array(Collection<? extends Id> ids) {
        return ids.stream().map(id -> id.value().toString()).collect(Collectors.joining(",", "{", "}"));
    }
}
