package jumelage.live;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.publication.ItemId;
import jumelage.room.RoomId;

/// What the doorbell says: a document has come so far.
record Ring(ItemId key, int epoch, long seq) {
    static final String TOPIC = "live.document";
    /// As many as one ring carries.
    static final int MOST = 70;

    static List<Ring> read(String payload) {
        return Arrays.stream(payload.split(" ")).map(Ring::one).toList();
    }

    static String write(List<Ring> rings) {
        return rings.stream().map(Ring::toString).collect(Collectors.joining(" "));
    }

    private static Ring one(String text) {
        var parts = text.split("/");
        return new Ring(
                new ItemId(RoomId.of(parts[0]), UUID.fromString(parts[1])),
                Integer.parseInt(parts[2]),
                Long.parseLong(parts[3]));
    }

    @Override
    public String toString() {
        return key.room() + "/" + key.id() + "/" + epoch + "/" + seq;
    }
}
