package jumelage.notice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import org.jspecify.annotations.Nullable;

/// What one person is told, as it is kept: ids, and words that were written to this person.
///
/// @param kind of [Kind]
/// @param what the key of its sentence
/// @param place the room in which it has happened, if it was in one
public record Notice(
        NoticeId id,
        String kind,
        String what,
        @Nullable UUID place,
        @Nullable UUID subject,
        @Nullable PersonId who,
        String words,
        Instant at,
        @Nullable Instant read) {

    /// Who has done what `notices` tell: to ask for them all at once.
    public static Set<PersonId> whoOf(List<Notice> notices) {
        return notices.stream().map(Notice::who).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
