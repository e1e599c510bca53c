package jumelage.room;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.notice.Kind;
import jumelage.notice.News;
import jumelage.notice.Notices;
import jumelage.notice.Pace;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What members are told of their room: that it is their turn, who has come, that pupils are shut out.
@Component
class RoomNews {
    private static final String TURNS = "room.notices.turn";
    private static final String MEMBERS = "room.notices.members";
    private static final String DOOR = "room.notices.door";
    private static final List<String> ADMINISTER = List.of("FOUNDER", "ADMINISTRATOR");
    private static final List<String> TEACH = List.of("FOUNDER", "ADMINISTRATOR", "TEACHER", "GUEST_TEACHER");

    private final Notices notices;
    private final JdbcClient db;

    RoomNews(Notices notices, JdbcClient db) {
        this.notices = notices;
        this.db = db;
    }

    @Bean
    static Kind turnNotices() {
        return new Kind(TURNS, 40, Pace.AT_ONCE);
    }

    @Bean
    static Kind doorNotices() {
        return new Kind(DOOR, 60, Pace.AT_ONCE);
    }

    @Bean
    static Kind memberNotices() {
        return new Kind(MEMBERS, 70, Pace.DAILY);
    }

    void turn(
            RoomId room,
            String what,
            UUID subject,
            @Nullable PersonId person,
            @Nullable SchoolId school,
            @Nullable PersonId by) {
        var asked = person == null ? asked(room, school) : List.of(person);
        tell(asked, by, News.of(TURNS, sentence(what)).in(room).about(subject).by(by));
    }

    void done(RoomId room, String what, UUID subject) {
        notices.settle(room, sentence(what), subject);
    }

    void done(RoomId room, String what, UUID subject, SchoolId school) {
        notices.settle(sentence(what), subject, asked(room, school));
    }

    /// A colleague: of pupils, who come by classes, and of founders, with whom it all begins, the room tells itself.
    void joined(RoomId room, PersonId person, Role role, @Nullable PersonId by) {
        if (role.teacher() && role != Role.FOUNDER) {
            var others = members(room, TEACH, null).stream()
                    .filter(one -> !one.equals(person))
                    .toList();
            tell(
                    others,
                    by,
                    News.of(MEMBERS, "room.notice.joined")
                            .in(room)
                            .about(person.value())
                            .by(person));
        }
    }

    /// Whoever stays hears when pupils are shut out, since he is alone.
    void left(RoomId room) {
        var teachers = members(room, TEACH, null);
        if (teachers.size() == 1)
            notices.tell(teachers, News.of(DOOR, "room.notice.shut").in(room));
    }

    /// A guest is let in.
    void welcome(RoomId room, PersonId guest) {
        notices.tell(guest, News.of(DOOR, Welcome.TOLD).in(room));
    }

    private List<PersonId> asked(RoomId room, @Nullable SchoolId school) {
        return school == null ? members(room, ADMINISTER, null) : members(room, TEACH, school);
    }

    private void tell(Collection<PersonId> receivers, @Nullable PersonId by, News news) {
        notices.tell(receivers.stream().filter(one -> !Objects.equals(one, by)).toList(), news);
    }

    private List<PersonId> members(RoomId room, List<String> roles, @Nullable SchoolId school) {
        return db.sql("""
                select person as value from room.member
                 where room_id = :room and left_at is null and role in (:roles)
                   and (:school::uuid is null or school = :school::uuid)
                """)
                .param("room", room)
                .param("roles", roles)
                .param("school", school)
                .query(PersonId.class)
                .list();
    }

    private static String sentence(String turn) {
        return turn.replace(".turn.", ".notice.");
    }
}
