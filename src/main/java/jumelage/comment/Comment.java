package jumelage.comment;

import static jumelage.shell.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import jumelage.publication.Audience;
import jumelage.room.Act;
import jumelage.room.Member;
import org.jspecify.annotations.Nullable;

/// What one member has said in a note.
///
/// @param language of the document beside which it stands: most comments are written in it
/// @param edited when its author last changed it; none if never
/// @param withdrawn when its author took it back
/// @param removed when a teacher took it down, for a reason that all read
public record Comment(
        CommentId id,
        CommentId note,
        PersonId author,
        String name,
        boolean pupil,
        @Nullable String town,
        @Nullable Integer weave,
        String language,
        Audience audience,
        Instant made,
        @Nullable Instant edited,
        int version,
        @Nullable Instant withdrawn,
        @Nullable Instant removed,
        @Nullable String removedBy,
        @Nullable String reason,
        List<Piece> pieces) {
    /// The most characters.
    public static final int LONGEST = 2_000;

    /// So long its author may change it.
    static final Duration CHANGES = Duration.ofMinutes(10);

    /// So long teachers read what its author took back.
    static final Duration KEPT = Duration.ofDays(30);

    /// What `reader` is told of who said it: some read no pupils’ names.
    public String calledBy(Member reader) {
        return pupil && !reader.toldPupilsNames() ? text("comment.a-pupil") : name;
    }

    /// How `reader` is told of a mention.
    public static String called(Piece piece, Member reader) {
        if (piece.words().isEmpty()) return text("comment.somebody");
        return piece.pupil() && !reader.toldPupilsNames() ? text("comment.a-pupil") : piece.words();
    }

    /// As its author typed it, with today's names.
    public String typed() {
        return pieces.stream()
                .map(piece -> piece.person() == null ? piece.words() : "@" + piece.words())
                .collect(Collectors.joining());
    }

    public boolean stands() {
        return withdrawn == null && removed == null;
    }

    /// Whether it may still be changed at `now`, by its author.
    public boolean changeable(Member member, Instant now) {
        return stands()
                && withdrawable(member)
                && member.may(Act.COMMENT)
                && made.plus(CHANGES).isAfter(now);
    }

    /// In a closed room, too.
    public boolean withdrawable(Member member) {
        return withdrawn == null && author.equals(member.id()) && member.as() == null;
    }

    /// Whether `member` takes down what others say. In a closed room, too.
    public boolean removable(Member member) {
        return stands() && moderates(member);
    }

    public boolean returnable(Member member) {
        return removed != null && withdrawn == null && moderates(member);
    }

    /// Whether `member` reads what does not stand there any more.
    public boolean readable(Member member) {
        return stands() || moderates(member) && !pieces.isEmpty();
    }

    static boolean moderates(Member member) {
        return member.role().teacher() && member.as() == null;
    }

    boolean seenBy(Member member) {
        return audience != Audience.TEACHERS || member.may(Act.SEE_TEACHERS);
    }
}
