package jumelage.yjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Bytes from outside do nothing worse than to be refused.
class HostileTest {
    private static final List<byte[]> UPDATES = List.of(
            Rivers.WRITTEN,
            Rivers.BOLD,
            Rivers.LONGER,
            Rivers.SHORTER,
            Rivers.STATE,
            Rivers.WITHOUT_BOLD,
            Rivers.AFTER_FORGOTTEN);

    @Test
    void changedCutAndInventedUpdatesAreTakenOrRefused() {
        var random = new Random(1);
        var refused = 0;
        for (var number = 0; number < 100_000; number++) {
            var bytes = hostile(random);
            try {
                everything(bytes);
            } catch (Refused e) {
                refused++;
                assertThat(e).hasMessageEndingWith(".");
            }
        }
        assertThat(refused).isBetween(50_000, 99_000);
    }

    private static byte[] hostile(Random random) {
        var bytes = UPDATES.get(random.nextInt(UPDATES.size())).clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                bytes = new byte[random.nextInt(40)];
                random.nextBytes(bytes);
            }
            case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            default -> {
                for (var left = random.nextInt(4); left >= 0; left--)
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bytes;
    }

    private static void everything(byte[] update) {
        var doc = Rivers.doc(List.of(Rivers.WRITTEN, update, Rivers.BOLD, Rivers.LONGER));
        var merged = Updates.merge(List.of(Rivers.STATE, update, Rivers.WITHOUT_BOLD), Limits.USUAL);
        Updates.diff(merged, doc.stateVector(), Limits.USUAL);
        Rivers.doc(List.of(merged, doc.state()));
        Read.authored(doc);
        doc.apply(Edit.of(doc, Nodes.read("[{\"type\":\"paragraph\"}]"), 9, Set.of()));
        Rivers.shown(doc);
    }

    @Test
    void aRefusedUpdateLeavesTheDocumentAsItWas() {
        var doc = Rivers.doc();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> doc.apply(Arrays.copyOf(Rivers.STATE, 40)));
        assertThat(doc.state()).isEqualTo(Rivers.STATE);
    }

    @Test
    void typesWithinTypesWithinTypesAreRefusedAtSomeDepth() {
        assertThat(Rivers.doc(List.of(nested(150))).pending()).isFalse();
        for (var depth : List.of(250, 100_000))
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> new Doc().apply(nested(depth)))
                    .extracting(Refused::reason)
                    .isEqualTo(Refused.Reason.TOO_DEEP);
    }

    @Test
    void valuesWithinValuesAreRefusedAtSomeDepth() {
        var any = new Encoder()
                .uint(1)
                .uint(1)
                .uint(1)
                .uint(0)
                .u8(Content.ANY)
                .uint(1)
                .string("list")
                .uint(1);
        for (var depth = 0; depth < 100_000; depth++) any.u8(117).uint(1);
        any.u8(126).uint(0);
        var json = new Encoder()
                .uint(1)
                .uint(1)
                .uint(1)
                .uint(0)
                .u8(Content.EMBED)
                .uint(1)
                .string("list");
        json.string("[".repeat(100_000) + "]".repeat(100_000)).uint(0);
        for (var update : List.of(any.toBytes(), json.toBytes()))
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> new Doc().apply(update))
                    .extracting(Refused::reason)
                    .isEqualTo(Refused.Reason.TOO_DEEP);
    }

    @Test
    void whatIsLargerThanTheLimitsIsRefused() {
        assertTooLarge(new Doc(new Limits(50, 1000, 10, 100, 1000)), Rivers.STATE);
        assertTooLarge(new Doc(new Limits(500, 3, 10, 100, 1000)), Rivers.STATE);
        assertTooLarge(new Doc(new Limits(500, 1000, 0, 100, 1000)), Rivers.STATE);
        assertThat(Rivers.shown(Rivers.doc())).isNotEmpty();
    }

    @Test
    void whatComesTwiceIsCountedOnce() {
        var doc = new Doc(new Limits(250, 20, 2, 100, 1000));
        for (var time = 0; time < 1000; time++) Rivers.ALL.forEach(doc::apply);
        assertThat(doc.state()).isEqualTo(Rivers.STATE);
    }

    @Test
    void whatIsHeldCanBeReadBack() {
        for (var limits : List.of(
                new Limits(9000, 100_000, 10_000, 100, 1_000_000),
                new Limits(1 << 20, 900, 10_000, 100, 1_000_000),
                new Limits(1 << 20, 100_000, 90, 100, 1_000_000)))
            for (var kind = 0; kind < 3; kind++) {
                var doc = new Doc(limits);
                doc.apply(text(1, "x".repeat(5000)));
                var taken = fill(doc, kind);
                assertThat(taken).as("%s, %d", limits, kind).isGreaterThan(20);
                var again = new Doc(limits);
                again.apply(doc.state());
                assertThat(again.state()).isEqualTo(doc.state());
                if (limits.clients() > 90 || kind > 0) assertThat(taken).isLessThan(2000);
            }
    }

    /// Deletes every second unit, writes as somebody else, or deletes what somebody else has not written yet, until it
    /// is
    /// refused.
    private static int fill(Doc doc, int kind) {
        for (var number = 0; number < 2000; number++)
            try {
                doc.apply(
                        switch (kind) {
                            case 0 -> deletions(1, 2 * number);
                            case 1 -> text(2 + number, "yyyyy");
                            default -> deletions(2 + number, 2 * number);
                        });
            } catch (Refused e) {
                assertThat(e.reason()).isEqualTo(Refused.Reason.TOO_LARGE);
                return number;
            }
        return 2000;
    }

    @Test
    void cuttingALongTextAgainAndAgainIsRefused() {
        var doc = new Doc(new Limits(1 << 20, 100_000, 10_000, 100, 100_000));
        doc.apply(text(1, "x".repeat(20_000)));
        assertTooLarge(
                doc, deletions(1, IntStream.range(0, 10_000).map(at -> 2 * at).toArray()));
    }

    @Test
    void tidyingAroundMuchThatIsDeletedIsRefused() {
        var doc = new Doc(new Limits(1 << 20, 100_000, 10_000, 100, 100_000));
        var update = new Encoder().uint(1001).uint(2).uint(5000).uint(0);
        update.u8(Content.TYPE).uint(1).string(Read.FRAGMENT).uint(YType.XML_TEXT);
        update.u8(Content.FORMAT).uint(0).id(new Id(5000, 0)).string("bold").string("true");
        for (var client = 1000; client > 0; client--)
            update.uint(1)
                    .uint(client)
                    .uint(0)
                    .u8(Content.STRING | Item.HAS_ORIGIN)
                    .id(client == 1000 ? new Id(5000, 1) : new Id(client + 1, 0))
                    .string("y");
        doc.apply(update.uint(0).toBytes());
        var deletions = new Encoder().uint(0).uint(1000);
        for (var client = 1000; client > 0; client--)
            deletions.uint(client).uint(1).uint(0).uint(1);
        assertTooLarge(doc, deletions.toBytes());
    }

    private static byte[] text(long client, String text) {
        return text(client, text, "t");
    }

    static byte[] text(long client, String text, String root) {
        return new Encoder()
                .uint(1)
                .uint(1)
                .uint(client)
                .uint(0)
                .u8(Content.STRING)
                .uint(1)
                .string(root)
                .string(text)
                .uint(0)
                .toBytes();
    }

    /// Of one unit each.
    private static byte[] deletions(long client, int... clocks) {
        var update = new Encoder().uint(0).uint(1).uint(client).uint(clocks.length);
        for (var clock : clocks) update.uint(clock).uint(1);
        return update.toBytes();
    }

    @Test
    void aPlaceThatIsFoughtOverForTooLongIsRefused() {
        var update = new Encoder().uint(1001).uint(1).uint(5000).uint(0);
        update.u8(Content.STRING).uint(1).string("t").string("x".repeat(2000));
        for (var client = 1000; client > 0; client--)
            update.uint(1)
                    .uint(client)
                    .uint(0)
                    .u8(Content.STRING | Item.HAS_ORIGIN | Item.HAS_RIGHT_ORIGIN)
                    .id(new Id(5000, 0))
                    .id(new Id(5000, client))
                    .string("y");
        assertTooLarge(
                new Doc(new Limits(1 << 20, 100_000, 10_000, 100, 100_000)),
                update.uint(0).toBytes());
    }

    @Test
    void aDocumentThatWasLeftHalfWaySaysSo() {
        var doc = Rivers.doc();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> doc.apply(nested(400)))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.TOO_DEEP);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(doc::state)
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.BROKEN);
    }

    private static void assertTooLarge(Doc doc, byte[] update) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> doc.apply(update))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.TOO_LARGE);
    }

    /// Elements within elements, all of client 7.
    private static byte[] nested(int depth) {
        var update = new Encoder().uint(1).uint(depth).uint(7).uint(0);
        update.u8(Content.TYPE)
                .uint(1)
                .string(Read.FRAGMENT)
                .uint(YType.ELEMENT)
                .string("p");
        for (var clock = 0; clock + 1 < depth; clock++)
            update.u8(Content.TYPE)
                    .uint(0)
                    .uint(7)
                    .uint(clock)
                    .uint(YType.ELEMENT)
                    .string("p");
        return update.uint(0).toBytes();
    }
}
