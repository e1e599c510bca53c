package jumelage.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.room.Role;
import jumelage.room.RoomId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// With whose eyes a room is looked at: what they see, and in which revision. The only place where audiences are
/// decided; lists, trees, counts and searches use its conditions.
///
/// @param teachers they see what is for teachers
/// @param members they see what is for members, as it is being written
/// @param part for somebody invited: only this and what lies below it; none for the whole room
/// @param families they see what is for families, as it was approved
/// @param school whose families; none for those of all
public record Eyes(
        RoomId room,
        boolean teachers,
        boolean members,
        @Nullable UUID part,
        boolean families,
        @Nullable SchoolId school) {

    /// In SQL with `publication.item i` and [#parameters]: whether they see the working revision.
    public static final String INSIDE = """
            (i.room_id = :room and i.trashed is null and :eyesMembers and (:eyesTeachers or i.audience <> 'TEACHERS')
             and (cast(:eyesPart as uuid) is null
                  or i.id = any((select publication.part(:room, cast(:eyesPart as uuid)))::uuid[])))
            """;

    /// As [#INSIDE]: whether they see the approved revision.
    public static final String OUTSIDE = """
            (i.room_id = :room and i.trashed is null and i.approved_revision is not null
             and (i.audience = 'PUBLIC' or i.audience = 'FAMILIES' and :eyesFamilies
                  and (cast(:eyesSchool as uuid) is null or i.families_of = '{}'
                       or cast(:eyesSchool as uuid) = any(i.families_of))))
            """;

    /// As [#INSIDE]: whether they see it at all.
    public static final String SEEN = "(" + INSIDE + " or " + OUTSIDE + ")";

    /// With a revision `r` of the item, which needs its own audience besides today's: the working one.
    public static final String WORKING = "(" + INSIDE + " and (:eyesTeachers or r.audience <> 'TEACHERS'))";

    /// As [#WORKING], for the approved one.
    public static final String APPROVED =
            "(" + OUTSIDE + " and (r.audience = 'PUBLIC' or r.audience = 'FAMILIES' and i.audience = 'FAMILIES'))";

    /// The same condition, of what lies in the trash.
    public static String inTrash(String condition) {
        return condition.replace("i.trashed is null", "i.trashed is not null");
    }

    public static Eyes of(Member member) {
        var family = member.role() == Role.FAMILY;
        return new Eyes(
                member.room().id(),
                member.may(Act.SEE_TEACHERS),
                member.may(Act.SEE_MEMBERS),
                member.leave(Act.SEE_MEMBERS) == Leave.PART ? member.part() : null,
                member.may(Act.SEE_FAMILIES),
                family ? member.school() : null);
    }

    public static Eyes stranger(RoomId room) {
        return new Eyes(room, false, false, null, false, null);
    }

    public static Eyes family(RoomId room, SchoolId school) {
        return new Eyes(room, false, false, null, true, school);
    }

    public static Eyes pupil(RoomId room) {
        return new Eyes(room, false, true, null, true, null);
    }

    /// What the conditions name.
    public Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("room", room);
        parameters.put("eyesTeachers", teachers);
        parameters.put("eyesMembers", members);
        parameters.put("eyesPart", part);
        parameters.put("eyesFamilies", families);
        parameters.put("eyesSchool", school);
        return parameters;
    }
}
