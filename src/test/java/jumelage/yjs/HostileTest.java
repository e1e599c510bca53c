package jumelage.yjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> doc.apply(nested(400)));
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
        assertTooLarge(new Limits(50, 1000, 10, 100, 1000, 1000), Rivers.STATE);
        assertTooLarge(new Limits(500, 3, 10, 100, 1000, 1000), Rivers.STATE);
        assertTooLarge(new Limits(500, 1000, 0, 100, 1000, 1000), Rivers.STATE);
        assertTooLarge(new Limits(500, 1000, 10, 100, 80, 1000), Rivers.STATE);
        assertThat(Rivers.shown(Rivers.doc())).isNotEmpty();
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
                new Limits(1 << 20, 100_000, 10_000, 100, 1 << 20, 100_000),
                update.uint(0).toBytes());
    }

    @Test
    void aDocumentThatWasLeftHalfWaySaysSo() {
        var doc = new Doc();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> doc.apply(nested(250)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(doc::state)
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.BROKEN);
    }

    private static void assertTooLarge(Limits limits, byte[] update) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Doc(limits).apply(update))
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
