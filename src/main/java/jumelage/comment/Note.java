package jumelage.comment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import org.jspecify.annotations.Nullable;

/// A passage with what members say of it.
///
/// @param anchor in the page, of the block in which the passage stands now; none if it has left the text
/// @param resolved when somebody said that it is settled
/// @param comments at least one, the oldest first
public record Note(
        CommentId id,
        ItemId document,
        Anchor passage,
        @Nullable String anchor,
        @Nullable Instant resolved,
        @Nullable String resolvedBy,
        boolean resolvedByPupil,
        List<Comment> comments) {

    /// What `member` sees of it. What was taken back leaves a line only where somebody has answered, and whoever looks
    /// after the room reads it for a time.
    Optional<Note> seenBy(Member member) {
        var seen = comments.stream().filter(one -> one.seenBy(member)).toList();
        var last = seen.size();
        if (!Comment.moderates(member)) while (last > 0 && seen.get(last - 1).withdrawn() != null) last--;
        if (last == 0) return Optional.empty();
        return Optional.of(new Note(
                id,
                document,
                passage,
                anchor,
                resolved,
                resolvedBy,
                resolvedByPupil,
                List.copyOf(seen.subList(0, last))));
    }

    /// Whether nobody has anything to say there any more.
    public boolean silent() {
        return comments.stream().allMatch(one -> one.withdrawn() != null);
    }

    public boolean open() {
        return resolved == null && !silent();
    }

    public Comment first() {
        return comments.getFirst();
    }
}
