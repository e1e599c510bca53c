package jumelage.comment;

import java.time.Instant;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.View;

/// The margin of a document, for one member: what stands in it, and what he may do there. It is a part of pages,
/// without
/// their frame.
public record ShowMargin(Member member, Paper paper, Margin margin, Instant now) implements View {

    public boolean writes() {
        return member.as() == null && member.may(Act.COMMENT);
    }
}
