package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimitsOfALineTest {
    private final AtomicLong now = new AtomicLong();

    @Test
    void numbersAndTextsAreReadAsTheyWereWritten() {
        var packed = new Packing()
                .number(0)
                .number(127)
                .number(128)
                .number(Unpacking.LARGEST)
                .text("Γειά σου 🌉")
                .bytes(new byte[300])
                .done();
        var unpacking = new Unpacking(packed);
        assertThat(unpacking.number()).isZero();
        assertThat(unpacking.number()).isEqualTo(127);
        assertThat(unpacking.number()).isEqualTo(128);
        assertThat(unpacking.number()).isEqualTo(Unpacking.LARGEST);
        assertThat(unpacking.text()).isEqualTo("Γειά σου 🌉");
        assertThat(unpacking.bytes()).hasSize(300);
        unpacking.end();
    }

    @Test
    void whatIsCutShortOrTooLargeIsRefused() {
        refused(() -> new Unpacking(new byte[] {}).number());
        refused(() -> new Unpacking(new byte[] {(byte) 0x80}).number());
        refused(() -> new Unpacking(new byte[] {5, 1}).bytes());
        refused(() -> new Unpacking(new byte[] {2, (byte) 0xc3, 0x28}).text());
        refused(() -> new Unpacking(new byte[] {1}).end());
        var large = new byte[] {-1, -1, -1, -1, -1, -1, -1, 0x1f};
        refused(() -> new Unpacking(large).number());
        var endless = new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, 1};
        refused(() -> new Unpacking(endless).number());
    }

    @Test
    void piecesMakeAMessage() {
        var pieces = new Pieces();
        for (var round = 0; round < 3; round++) {
            assertThat(pieces.add(ByteBuffer.wrap(new byte[] {1, 2}), false)).isNull();
            assertThat(pieces.add(ByteBuffer.wrap(new byte[] {}), false)).isNull();
            assertThat(pieces.add(ByteBuffer.wrap(new byte[] {3}), false)).isNull();
            assertThat(pieces.add(ByteBuffer.wrap(new byte[] {4}), true)).containsExactly(1, 2, 3, 4);
            assertThat(pieces.add(ByteBuffer.wrap(new byte[] {5}), true)).containsExactly(5);
            assertThat(pieces.add(ByteBuffer.wrap(new byte[] {}), true)).isEmpty();
        }
    }

    @Test
    void piecesThatMakeTooMuchAreRefused() {
        var pieces = new Pieces();
        var part = new byte[8192];
        for (var i = 0; i < Pieces.LARGEST / part.length; i++) pieces.add(ByteBuffer.wrap(part), false);
        refused(() -> pieces.add(ByteBuffer.wrap(new byte[1]), true));
        refused(() -> new Pieces().add(ByteBuffer.wrap(new byte[Pieces.LARGEST + 1]), true));
        assertThat(new Pieces().add(ByteBuffer.wrap(new byte[Pieces.LARGEST]), true))
                .hasSize(Pieces.LARGEST);
    }

    @Test
    void muchIsTakenAtOnceAndALittleAllTheTime() {
        var pace = new Pace(10, 100, now::get);
        for (var i = 0; i < 100; i++) pace.take(1);
        tooFast(pace, 1);
        now.addAndGet(TimeUnit.SECONDS.toNanos(2));
        for (var i = 0; i < 19; i++) pace.take(1);
        tooFast(pace, 1);
        now.addAndGet(TimeUnit.HOURS.toNanos(2));
        pace.take(100);
        tooFast(pace, 1);
    }

    private static void tooFast(Pace pace, int amount) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> pace.take(amount))
                .matches(refusal -> refusal.farewell() == Farewell.TOO_FAST);
    }

    private static void refused(Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work::run)
                .matches(refusal -> refusal.farewell() == Farewell.REFUSED);
    }
}
