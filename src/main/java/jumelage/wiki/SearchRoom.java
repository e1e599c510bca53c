package jumelage.wiki;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jumelage.publication.Audience;
import jumelage.publication.Found;
import jumelage.publication.Hits;
import jumelage.room.Member;
import jumelage.shell.View;

/// What was looked for in a room, and what was found.
public record SearchRoom(Member member, String looked, boolean mine, Hits hits) implements View {

    /// What was found by its approved words leads to those.
    String path(Found one) {
        return switch (one.item().kind()) {
            case "update" -> member.room().path() + "/updates/" + one.item().number();
            case "front" -> member.room().path();
            default -> page(one);
        };
    }

    private String page(Found one) {
        var outside = one.outside() && one.item().audience() == Audience.PUBLIC;
        return (outside ? "/projects/" + member.room().slug() : member.room().path()) + "/pages/"
                + PageAddress.of(one.item().number(), one.title()).segment();
    }

    /// The same search, another sheet of it.
    String at(int sheet) {
        return member.room().path() + "/search?q=" + URLEncoder.encode(looked, StandardCharsets.UTF_8)
                + (mine ? "&mine=true" : "") + "&sheet=" + sheet;
    }
}
