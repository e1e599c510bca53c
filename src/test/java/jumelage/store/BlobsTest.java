package jumelage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every store of files must hold to, wherever it is.
abstract class BlobsTest {
    @TempDir
    Path folder;

    abstract Blobs blobs();

    @Test
    void whatIsKeptIsReadAgainWholeAndInPart() throws IOException {
        var name = blobs().keep(file("Guérande, five in the morning"));

        assertThat(blobs().size(name)).contains(30L);
        assertThat(read(name, 0, 30)).isEqualTo("Guérande, five in the morning");
        assertThat(read(name, 11, 4)).isEqualTo("five");
        assertThat(read(name, 0, 0)).isEmpty();
    }

    @Test
    void equalBytesHaveOneNameAndOthersAnother() throws IOException {
        var name = blobs().keep(file("salt"));

        assertThat(blobs().keep(file("salt"))).isEqualTo(name);
        assertThat(blobs().keep(file("sand"))).isNotEqualTo(name);
        assertThat(name.hex()).isEqualTo("63479ad69a090b258277ec8fba6f99419a2ffb248981510657c944ccd1148e97");
    }

    @Test
    void whatWasRemovedOrNeverThereIsNotThere() throws IOException {
        var name = blobs().keep(file("gone tomorrow"));
        blobs().remove(name);
        blobs().remove(name);

        assertThat(blobs().size(name)).isEmpty();
        assertThatExceptionOfType(Blobs.Failed.class)
                .isThrownBy(() -> blobs().read(name, 0, 1).read());
    }

    @Test
    void manyKeepTheSameBytesAtOnce() throws Exception {
        var file = file("x".repeat(100_000));
        var start = new CountDownLatch(1);
        var names = IntStream.range(0, 8)
                .mapToObj(number -> {
                    var name = new java.util.concurrent.FutureTask<>(() -> {
                        start.await();
                        return blobs().keep(file);
                    });
                    Thread.startVirtualThread(name);
                    return name;
                })
                .toList();
        start.countDown();
        for (var name : names) assertThat(blobs().size(name.get())).contains(100_000L);
    }

    Path file(String words) throws IOException {
        var file = Files.createTempFile(folder, "sent", "");
        return Files.write(file, words.getBytes(StandardCharsets.UTF_8));
    }

    String read(Sha256 name, long from, long count) throws IOException {
        try (var bytes = blobs().read(name, from, count)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
