package jumelage.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] PASSPHRASE = "correct horse battery".getBytes(StandardCharsets.UTF_8);
    private static final int CHUNK = 64 * 1024;
    private static final int SEALED_CHUNK = CHUNK + Chunks.TAG;
    private static final int HEAD = SealHead.fresh(PASSPHRASE, 64, 1).head().bytes().length;

    @Test
    void whatWasSealedComesOutAsItWas() throws IOException {
        for (var size : new int[] {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK}) {
            var bytes = bytes(size);

            assertThat(open(seal(bytes), PASSPHRASE)).isEqualTo(bytes);
        }
    }

    @Test
    void equalBytesAreNeverSealedAlike() throws IOException {
        assertThat(seal(bytes(100))).isNotEqualTo(seal(bytes(100)));
    }

    @Test
    void nothingThatWasSealedCanBeReadInIt() throws IOException {
        var sealed = new String(
                seal("the names of all pupils".getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);

        assertThat(sealed).startsWith("jumelage sealed backup 1").doesNotContain("pupils");
    }

    @Test
    void anotherPassphraseIsTold() throws IOException {
        var sealed = seal(bytes(10));

        assertThatExceptionOfType(Spoiled.class)
                .isThrownBy(() -> open(sealed, "correct horse batterz".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("another passphrase");
    }

    @Test
    void whereverItEndsTooEarlyThatIsFound() throws IOException {
        var sealed = seal(bytes(2 * CHUNK + 100));
        var lengths = new int[] {
            HEAD - 1,
            HEAD,
            HEAD + 1,
            HEAD + SEALED_CHUNK,
            HEAD + SEALED_CHUNK + 1,
            HEAD + 2 * SEALED_CHUNK,
            sealed.length - 1
        };
        for (var length : lengths)
            assertThatExceptionOfType(Spoiled.class)
                    .as("%d of %d bytes", length, sealed.length)
                    .isThrownBy(() -> open(Arrays.copyOf(sealed, length), PASSPHRASE))
                    .withMessageContaining("its end is missing");
    }

    @Test
    void chunksThatChangedTheirPlacesAreFound() throws IOException {
        var sealed = seal(bytes(3 * CHUNK));
        var swapped = sealed.clone();
        System.arraycopy(sealed, HEAD, swapped, HEAD + SEALED_CHUNK, SEALED_CHUNK);
        System.arraycopy(sealed, HEAD + SEALED_CHUNK, swapped, HEAD, SEALED_CHUNK);
        var doubled = ByteBuffer.allocate(sealed.length + SEALED_CHUNK)
                .put(sealed, 0, HEAD + SEALED_CHUNK)
                .put(sealed, HEAD, sealed.length - HEAD)
                .array();
        var left = ByteBuffer.allocate(sealed.length - SEALED_CHUNK)
                .put(sealed, 0, HEAD)
                .put(sealed, HEAD + SEALED_CHUNK, sealed.length - HEAD - SEALED_CHUNK)
                .array();
        var more = Arrays.copyOf(sealed, sealed.length + 1);

        for (var wrong : new byte[][] {swapped, doubled, left, more})
            assertThatExceptionOfType(Spoiled.class).isThrownBy(() -> open(wrong, PASSPHRASE));
    }

    @Test
    void aByteThatWasChangedIsFoundWhereverItStands() throws IOException {
        var sealed = seal(bytes(CHUNK + 100));
        var chance = new Random(615);
        for (var round = 0; round < 200; round++) {
            var at = round < 100 ? chance.nextInt(HEAD) : HEAD + chance.nextInt(sealed.length - HEAD);
            var changed = sealed.clone();
            changed[at] ^= (byte) (1 << chance.nextInt(8));

            // the first words are looked at before, where the kind of file is told
            if (at >= SealHead.MAGIC.length)
                assertThatExceptionOfType(Spoiled.class)
                        .as("byte %d of %d", at, sealed.length)
                        .isThrownBy(() -> open(changed, PASSPHRASE));
        }
    }

    @Test
    void aHeadThatWantsAllMemoryIsNotBelieved() {
        var greedy = new SealHead(1 << 30, 3, 4, new byte[16], new byte[SealHead.NONCE], CHUNK, new byte[16]);

        assertThatExceptionOfType(Spoiled.class).isThrownBy(() -> open(greedy.bytes(), PASSPHRASE));
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] seal(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = new Sealing(out, SealHead.fresh(PASSPHRASE, 64, 1))) {
            sealing.write(bytes, 0, bytes.length / 2);
            sealing.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
        }
        return out.toByteArray();
    }

    private static byte[] open(byte[] sealed, byte[] passphrase) throws IOException {
        var in = new ByteArrayInputStream(sealed);
        return new Unsealing(in, SealHead.read(in), passphrase).readAllBytes();
    }
}
