package jumelage.yjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UpdateTest {
    private static final Part.Element PARAGRAPH = new Part.Element("paragraph");

    @Test
    void whatAnUpdateBringsIsKnownBeforeItIsTaken() {
        var doc = new Doc();
        var update = parse(Rivers.WRITTEN);
        assertThat(update.newClients(doc)).containsExactly(1L);
        assertThat(update.newParts(doc))
                .containsExactly(
                        new Part(1, new Part.Root("prosemirror"), null, PARAGRAPH),
                        new Part(1, PARAGRAPH, null, new Part.Text()),
                        new Part(1, new Part.Text(), null, new Part.Characters("Our river")),
                        new Part(1, PARAGRAPH, "id", new Part.Plain(List.of("b1"))));
        assertThat(doc.state()).isEqualTo(bytes(0, 0));
        assertThat(doc.take(update)).isEqualTo(Rivers.WRITTEN);
    }

    @Test
    void whatIsHeldIsNotNew() {
        var doc = Rivers.doc(List.of(Rivers.WRITTEN));
        assertThat(parse(Rivers.WRITTEN).newClients(doc)).isEmpty();
        assertThat(parse(Rivers.WRITTEN).newParts(doc)).isEmpty();
        assertThat(parse(Rivers.SHORTER).newClients(doc)).isEmpty();
        assertThat(doc.take(parse(Rivers.WRITTEN))).isEqualTo(bytes(0, 0));
        var parts = parse(Rivers.BOLD).newParts(doc);
        assertThat(parts).extracting(Part::place).containsOnly(new Part.Text());
        assertThat(parts)
                .extracting(part -> part.what() instanceof Part.Format format && !format.ends() ? format.mark() : null)
                .containsExactly(new Node.Mark("bold", Map.of()), null);
    }

    @Test
    void anUpdateThatWouldWaitIsNotComplete() {
        var doc = Rivers.doc(List.of(Rivers.WRITTEN));
        assertThat(parse(Rivers.LONGER).complete(doc)).isFalse();
        assertThat(parse(Rivers.SHORTER).complete(new Doc())).isFalse();
        assertThat(parse(Rivers.SHORTER).complete(doc)).isTrue();
        assertThat(parse(Rivers.WITHOUT_BOLD).complete(new Doc())).isFalse();
        assertThat(parse(Rivers.MERGED).complete(new Doc())).isTrue();
    }

    @Test
    void anAttributeThatIsSetAgainHasItsName() {
        var doc = new Doc();
        doc.apply(EditTest.edit(doc, "[{\"type\":\"image\",\"attrs\":{\"src\":\"a\"}}]", 1));
        var update = parse(EditTest.edit(doc, "[{\"type\":\"image\",\"attrs\":{\"src\":\"b\"}}]", 2));
        assertThat(update.newParts(doc))
                .containsExactly(new Part(2, new Part.Element("image"), "src", new Part.Plain(List.of("b"))));
    }

    @Test
    void whatIsSaidBeforeIsWhatBecomesAndWhoIsToldHasTheSame() {
        var placed = 0;
        for (var seed = 0; seed < 100; seed++) placed += assertForetold(history(new Random(seed)), "seed " + seed);
        assertThat(placed).isGreaterThan(3000);
    }

    /// @return how many were placed as was said before
    static int assertForetold(List<byte[]> updates, String which) {
        var placed = 0;
        var doc = new Doc();
        var mirror = new Doc();
        for (var bytes : updates) {
            var update = parse(bytes);
            var nothingWaited = !doc.pending();
            var complete = update.complete(doc);
            var clients = update.newClients(doc);
            var expected = expected(update, doc);
            var before = doc.store().stateVector();
            mirror.apply(doc.take(update));
            if (nothingWaited) assertThat(complete).as(which).isEqualTo(!doc.pending());
            if (!complete || !nothingWaited) continue;
            assertThat(clients)
                    .as(which)
                    .isEqualTo(doc.store().stateVector().clocks().keySet().stream()
                            .filter(client -> doc.store().state(client) > before.clock(client))
                            .collect(Collectors.toSet()));
            var now = new Places(doc.store(), Map.of());
            for (var one : expected.entrySet())
                if (doc.store().find(one.getKey()) instanceof Item item) {
                    assertThat(one.getValue()).as(which).isEqualTo(now.at(item));
                    placed++;
                }
        }
        assertThat(whole(mirror)).as(which).isEqualTo(whole(doc));
        assertThat(mirror.stateVector()).as(which).isEqualTo(doc.stateVector());
        assertThat(mirror.store().deletions().sorted().clients())
                .as(which)
                .isEqualTo(doc.store().deletions().sorted().clients());
        return placed;
    }

    /// What came twice cuts a surrogate pair only where it came twice, as in yjs.
    private static String whole(Doc doc) {
        return Rivers.shown(doc).replaceAll("[\\x{10000}-\\x{10FFFF}]", "\ufffd\ufffd");
    }

    /// What three write who hear of each other now and then, not quite in order.
    private static List<byte[]> history(Random random) {
        var updates = new ArrayList<byte[]>();
        var writers = List.of(new Doc(), new Doc(), new Doc());
        for (var step = 0; step < 15; step++) {
            var client = random.nextInt(3);
            var writer = writers.get(client);
            updates.add(writer.take(parse(EditTest.edit(writer, EditTest.content(random, 0), client + 1))));
            if (random.nextInt(2) == 0) writers.get(random.nextInt(3)).apply(writer.state());
        }
        for (var i = 1; i < updates.size(); i++) if (random.nextInt(6) == 0) Collections.swap(updates, i - 1, i);
        return updates;
    }

    private static Map<Id, Places.At> expected(Update update, Doc doc) {
        var places = new Places(doc.store(), update.clients());
        var expected = new HashMap<Id, Places.At>();
        for (var structs : update.clients().values())
            for (var struct : structs)
                if (struct instanceof Item item && item.end() > doc.store().state(item.client))
                    expected.put(item.lastId(), places.of(item));
        return expected;
    }

    @Test
    void whatIsTidiedAwayIsToldToo() {
        var doc = new Doc();
        doc.apply(EditTest.edit(doc, "[{\"type\":\"text\",\"text\":\"river\"}]", 1));
        var bold = "[{\"type\":\"text\",\"text\":\"river\",\"marks\":[{\"type\":\"bold\"}]}]";
        var one = EditTest.edit(doc, bold, 2);
        var other = EditTest.edit(doc, bold, 3);
        assertThat(doc.take(parse(one))).isEqualTo(one);
        var told = parse(doc.take(parse(other)));
        assertThat(parse(other).deletions().isEmpty()).isTrue();
        assertThat(told.deletions().clients()).isNotEmpty();
        assertThat(told.newClients(Rivers.doc(List.of()))).containsExactly(3L);
    }

    @Test
    void whatContradictsWhatIsHeldIsForeign() {
        var doc = new Doc();
        doc.apply(HostileTest.text(1, "ab", "prosemirror"));
        assertThat(parse(HostileTest.text(1, "abcd", "prosemirror")).newParts(doc))
                .containsExactly(new Part(1, new Part.Root("prosemirror"), null, new Part.Characters("abcd")));
        assertThat(parse(HostileTest.text(1, "abcd", "t")).newParts(doc))
                .containsExactly(new Part(1, new Part.Foreign(), null, new Part.Characters("abcd")));
    }

    @Test
    void whatStandsBehindEachOtherIsNowhere() {
        var circle = new Encoder().uint(2);
        for (var client = 2; client > 0; client--)
            circle.uint(1)
                    .uint(client)
                    .uint(0)
                    .u8(Content.STRING | Item.HAS_ORIGIN)
                    .id(new Id(3 - client, 0))
                    .string("x");
        var update = parse(circle.uint(0).toBytes());
        assertThat(update.newParts(new Doc())).extracting(Part::place).containsOnly(new Part.Nowhere());
        var doc = new Doc();
        doc.take(update);
        assertThat(doc.pending()).isTrue();
    }

    @Test
    void anUpdateIsTakenOnce() {
        var update = parse(Rivers.WRITTEN);
        new Doc().take(update);
        assertThatIllegalStateException().isThrownBy(() -> new Doc().take(update));
    }

    private static Update parse(byte[] update) {
        return Update.parse(update, Limits.USUAL);
    }

    private static byte[] bytes(int... all) {
        var bytes = new byte[all.length];
        for (var i = 0; i < all.length; i++) bytes[i] = (byte) all[i];
        return bytes;
    }
}
