package jumelage.wiki;

import java.util.List;
import jumelage.publication.Found;
import jumelage.room.Member;
import jumelage.shell.View;

/// What was looked for in a room, and what was found.
public record SearchRoom(Member member, String looked, List<Found> found) implements View {

    String path(Found one) {
        return member.room().path() + "/pages/"
                + PageAddress.of(one.item().number(), one.title()).segment();
    }
}
