package jumelage.live;

import java.util.UUID;
import jumelage.publication.ItemId;
import jumelage.room.RoomId;
import jumelage.store.Doorbell;
import org.springframework.stereotype.Component;

/// Tells all who have a document open, on every node, that something beside its words has changed.
@Component
public class News {
    private static final String TOPIC = "live.news";

    private final Presence presence;
    private final Doorbell doorbell;

    News(Presence presence, Doorbell doorbell) {
        this.presence = presence;
        this.doorbell = doorbell;
        // what was missed is asked by browsers that connect again
        doorbell.hear(TOPIC, this::hear, () -> {});
    }

    /// When the change is there for everybody. Their browsers ask what it is.
    ///
    /// @param kind of what has changed, one word of small letters: `comments`
    public void tell(ItemId document, String kind) {
        if (!kind.matches("[a-z]{1,30}")) throw new IllegalArgumentException("No kind of news: " + kind);
        doorbell.ring(TOPIC, document.room() + " " + document.id() + " " + kind);
    }

    private void hear(String rung) {
        var words = rung.split(" ");
        var message = Frames.news("{\"kind\":\"" + words[2] + "\"}");
        presence.send(new ItemId(RoomId.of(words[0]), UUID.fromString(words[1])), message);
    }
}
