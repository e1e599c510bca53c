package jumelage.live;

import java.util.Objects;
import jumelage.account.PersonId;
import jumelage.room.Member;
import org.jspecify.annotations.Nullable;

/// Somebody who has a document open, as the members of its room may know him.
///
/// @param town of his school, whose pattern is `weave`; none for guests
/// @param pupil whose name is not for everybody, see [Member#toldPupilsNames]
public record Present(
        PersonId person,
        String name,
        @Nullable String town,
        @Nullable Integer weave,
        boolean pupil) {

    static Present of(Member member) {
        var school = member.frame().partners().stream()
                .filter(partner -> Objects.equals(partner.school(), member.school()))
                .findFirst();
        return new Present(
                member.id(),
                member.person().name(),
                school.map(partner -> partner.town()).orElse(null),
                school.map(partner -> partner.weave()).orElse(null),
                member.role().pupil());
    }
}
