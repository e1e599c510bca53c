package jumelage.comment;

import java.time.Instant;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// One note, with all that may be done in it.
///
/// @param act what was sent and has to be sent again; none for a fresh page
/// @param about the comment that it was about
/// @param form as it was sent
record ShowNote(
        Member member,
        Paper paper,
        Note note,
        Instant now,
        Act act,
        @Nullable CommentId about,
        Form form) implements View {

    enum Act {
        NONE,
        ANSWER,
        CHANGE,
        REMOVE
    }

    static ShowNote of(Member member, Paper paper, Note note, Instant now) {
        return new ShowNote(member, paper, note, now, Act.NONE, null, Form.EMPTY);
    }

    boolean writes() {
        return member.as() == null && member.may(jumelage.room.Act.COMMENT);
    }

    /// Whether the form came back that does `act` to `comment`.
    boolean again(Act act, Comment comment) {
        return this.act == act && comment.id().equals(about);
    }
}
