package jumelage.publication;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import jumelage.shell.NotFound;
import org.jspecify.annotations.Nullable;

/// What the owner of an item hands over with a revision: who has been at work since the approved one.
///
/// @param author who made this revision
/// @param authors everybody who has written since
/// @param schools those whose pupils have inserted, deleted, formatted or replaced anything since
public record Work(int revision, PersonId author, Set<PersonId> authors, Set<SchoolId> schools) {
    public Work {
        authors = Set.copyOf(authors);
        schools = Set.copyOf(schools);
    }

    /// What was done after the approved revision, up to `upTo`. Where earlier words came back, by a restoration or
    /// because `upTo` is older than what is approved, all who ever wrote are named.
    ///
    /// @param touches all revisions up to the later of both
    /// @throws NotFound if there is no such revision
    public static Work of(Collection<Touch> touches, @Nullable Integer approved, int upTo) {
        var since = approved == null ? 0 : approved;
        var author = touches.stream()
                .filter(one -> one.number() == upTo)
                .map(Touch::author)
                .findFirst()
                .orElseThrow(NotFound::new);
        var back = upTo < since
                || touches.stream().anyMatch(one -> one.number() > since && one.number() <= upTo && one.back());
        var changes = touches.stream()
                .filter(one -> one.changed() && one.number() > (back ? 0 : since))
                .toList();
        return new Work(
                upTo,
                author,
                changes.stream().map(Touch::author).collect(Collectors.<PersonId>toSet()),
                changes.stream()
                        .flatMap(one -> Optional.ofNullable(one.school()).stream())
                        .collect(Collectors.toSet()));
    }
}
