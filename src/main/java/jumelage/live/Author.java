package jumelage.live;

import jumelage.account.PersonId;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// Who writes as a client of a document.
///
/// @param school as it was then
record Author(long client, PersonId person, @Nullable SchoolId school, boolean pupil) {

    static Author of(long client, Member member) {
        return new Author(client, member.id(), member.school(), member.role().pupil());
    }
}
