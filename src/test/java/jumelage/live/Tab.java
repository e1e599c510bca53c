package jumelage.live;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.yjs.Doc;
import jumelage.yjs.Edit;
import jumelage.yjs.Node;
import jumelage.yjs.Read;
import jumelage.yjs.Update;
import jumelage.yjs.Updates;
import org.jspecify.annotations.Nullable;

/// What a browser does, without one: it has a document of its own, and takes what comes over its line when it is asked
/// to.
final class Tab implements Line {
    private final Member member;
    final long client;
    final Doc doc = new Doc();
    private final Queue<byte[]> arrived = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Farewell farewell;
    private volatile @Nullable Seat seat;
    int epoch;
    /// How many updates went over this line, and how many of them are kept.
    int sent;

    int saved;
    int welcomes;
    int updates;
    final List<String> news = new ArrayList<>();

    Tab(Member member, long client) {
        this.member = member;
        this.client = client;
    }

    Tab join(Sheets sheets, ItemId page) {
        arrived.clear();
        farewell = null;
        sent = saved = 0;
        var taken = sheets.join(page, new Scribe(member, client, epoch), this);
        seat = taken;
        taken.welcome(doc.stateVector());
        return this;
    }

    @Override
    public void send(byte[] message) {
        arrived.add(message);
    }

    @Override
    public void close(Farewell why) {
        farewell = why;
    }

    @Nullable
    Farewell farewell() {
        return farewell;
    }

    void leave() {
        var taken = seat;
        if (taken != null) taken.leave();
        seat = null;
    }

    boolean online() {
        return seat != null && farewell == null;
    }

    /// Takes what has come by now.
    Tab pump() {
        for (var message = arrived.poll(); message != null; message = arrived.poll()) take(message);
        return this;
    }

    private void take(byte[] message) {
        var in = new ByteArrayInputStream(message);
        var kind = uint(in);
        if (kind == Wire.SAVED) saved = (int) uint(in);
        if (kind == Wire.NEWS) news.add(new String(bytes(in), StandardCharsets.UTF_8));
        if (kind != Wire.SYNC) return;
        var what = uint(in);
        var payload = bytes(in);
        if (what == Wire.STATE_VECTOR) send(doc.stateSince(payload), true);
        else {
            if (what == Wire.MISSING) welcomes++;
            else updates++;
            // what it has tidied up by itself it tells, as yjs does
            var news = doc.take(Update.parse(payload, Bounds.YJS));
            if (!Arrays.equals(news, payload)) send(news, false);
        }
    }

    private static byte[] bytes(ByteArrayInputStream in) {
        var bytes = new byte[(int) uint(in)];
        in.readNBytes(bytes, 0, bytes.length);
        return bytes;
    }

    private static long uint(ByteArrayInputStream in) {
        var number = 0L;
        for (var shift = 0; ; shift += 7) {
            var next = in.read();
            number |= (next & 0x7fL) << shift;
            if (next < 0x80) return number;
        }
    }

    private void send(byte[] update, boolean answer) {
        var taken = seat;
        if (taken == null || !answer && Updates.nothing(update)) return;
        sent++;
        taken.write(update);
    }

    /// Sends something as it is.
    void raw(byte[] update) {
        send(update, true);
    }

    List<Node> shows() {
        return Read.nodes(doc);
    }

    String json() {
        return Node.json(shows());
    }

    /// Changes what it shows, and sends that.
    byte[] edit(Function<List<Node>, List<Node>> change) {
        var update = offline(change);
        send(update, false);
        return update;
    }

    /// Changes what it shows.
    byte[] offline(Function<List<Node>, List<Node>> change) {
        var edit = Edit.of(doc, change.apply(shows()), client, Clients.OVERLAPPING);
        return doc.take(Update.parse(edit, Bounds.YJS));
    }

    /// Writes words behind those of the first paragraph.
    byte[] write(String words) {
        return edit(nodes -> appended(nodes, words));
    }

    static List<Node> appended(List<Node> nodes, String words) {
        var all = new ArrayList<>(nodes);
        if (all.isEmpty()) all.add(paragraph("b0", ""));
        var first = (Node.Element) all.getFirst();
        var content = new ArrayList<>(first.content());
        content.add(new Node.Text(words, List.of()));
        all.set(0, new Node.Element(first.type(), first.attributes(), content));
        return all;
    }

    static Node.Element paragraph(String id, String words) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("id", id);
        return new Node.Element(
                "paragraph", attributes, words.isEmpty() ? List.of() : List.of(new Node.Text(words, List.of())));
    }
}
