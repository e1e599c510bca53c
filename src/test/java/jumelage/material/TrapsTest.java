package jumelage.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jumelage.store.Photos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are something else than they say, or far more.
class TrapsTest {
    private static final byte[] NOTHING = new byte[1 << 20];

    @TempDir
    Path folder;

    @Test
    void anArchiveThatLiesAboutItsSizeIsUnpackedToSee() throws Exception {
        assertThat(why("ponts.zip", lying(zip(1100)))).isEqualTo("material.unfit.bomb");
        assertThat(why("ponts.docx", lying(zip(1100)))).isEqualTo("material.unfit.bomb");
        assertThat(why("ponts.zip", zip(1100))).isEqualTo("material.unfit.bomb");
        taken("ponts.zip", zip(900));
    }

    @Test
    void anArchiveThatIsCutOrDamagedIsRefused() throws Exception {
        var whole = zip(3);
        assertThat(why("ponts.zip", java.util.Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo("material.unfit.broken");
        var damaged = noise();
        for (var at = 1_000_000; at < 1_100_000; at++) damaged[at] = 0x55;
        assertThat(why("ponts.zip", damaged)).isIn("material.unfit.broken", "material.unfit.bomb");
    }

    /// A document is opened by whoever saves it, never by us; but a child should not open what fills the tablet.
    @Test
    void aDocumentThatWouldBecomeEnormousIsRefused() throws Exception {
        assertThat(why("ponts.pdf", pdf("/FlateDecode", deflated(1100)))).isEqualTo("material.unfit.document");
        assertThat(why("ponts.pdf", pdf("[/FlateDecode /FlateDecode]", deflated(deflated(1)))))
                .isEqualTo("material.unfit.document");
        var two = new ByteArrayOutputStream();
        two.write(pdf("/FlateDecode", deflated(600)));
        two.write(pdf("/FlateDecode", deflated(600)));
        assertThat(why("ponts.pdf", two.toByteArray())).isEqualTo("material.unfit.document");
    }

    /// A reader finds the filter elsewhere, or reads its name letter by letter.
    @Test
    void whateverADocumentCallsItsFilterItsBytesTell() throws Exception {
        for (var filter : java.util.List.of("5 0 R", "/F#6cateDecode", "/#46l", "[%\n/FlateDecode]"))
            assertThat(why("ponts.pdf", pdf(filter, deflated(1100)))).as(filter).isEqualTo("material.unfit.document");
        assertThat(why("ponts.pdf", pdf("5 0 R", deflated(deflated(1))))).isEqualTo("material.unfit.document");
        taken("ponts.pdf", pdf("5 0 R", deflated(900)));
    }

    @Test
    void manyStreamsOfNothingCostTheirReaderTimeAndUsNoMemory() throws Exception {
        var sent = file(junk(20_000));
        var heap = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        var before = heap.getCurrentThreadAllocatedBytes();
        assertThat(PdfStreams.over(sent, 20_000 << 10)).isFalse();
        assertThat(heap.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000 << 13);
        assertThat(PdfStreams.over(sent, (20_000 << 10) - 1))
                .as("each counts as a kibibyte at least")
                .isTrue();
    }

    /// Streams of 700 bytes that begin as if they were packed.
    private static byte[] junk(int streams) throws IOException {
        var random = new java.util.Random(7);
        var stream = new byte[700];
        var pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        for (var number = 1; number <= streams; number++) {
            random.nextBytes(stream);
            for (var at = 0; at < stream.length; at++) if (stream[at] == 's') stream[at] = 't';
            stream[0] = 0x78;
            stream[1] = (byte) 0x9c;
            // a block of a kind that there is not
            stream[2] = 7;
            pdf.write((number + " 0 obj\n<</Filter/FlateDecode>>\nstream\n").getBytes(StandardCharsets.US_ASCII));
            pdf.write(stream);
            pdf.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        return pdf.toByteArray();
    }

    @Test
    void aDocumentIsKeptAsItCame() throws Exception {
        for (var sent : java.util.List.of(pdf("/FlateDecode", deflated(125)), pdf("/DCTDecode", noise()))) {
            try (var kept = Prepared.of(file(sent), "ponts.pdf")) {
                assertThat(kept.bytes()).isEqualTo(sent.length);
                assertThat(kept.type().kind()).isEqualTo(Kind.FILE);
            }
        }
    }

    /// @param megabytes how many of nothing it holds
    private static byte[] deflated(int megabytes) throws Exception {
        var stream = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(stream, new Deflater(9))) {
            for (var written = 0L; written < (long) megabytes << 20; written += NOTHING.length) packed.write(NOTHING);
        }
        return stream.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        var stream = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(stream, new Deflater(9))) {
            packed.write(bytes);
        }
        return stream.toByteArray();
    }

    private static byte[] pdf(String filter, byte[] stream) throws Exception {
        var pdf = new ByteArrayOutputStream();
        pdf.write(("%PDF-1.7\n1 0 obj\n<</Length " + stream.length + "/Filter " + filter + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        pdf.write(stream);
        pdf.write("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    @Test
    void wordsInAPictureThatUnpackToAnEnormousSizeAreNotRead() throws Exception {
        var text = new ByteArrayOutputStream();
        text.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (var packed = new DeflaterOutputStream(text, new Deflater(9))) {
            for (var block = 0; block < 3000; block++) packed.write(NOTHING);
        }
        var png = Photos.of("png", Photos.drawn(300, 200));
        var bomb = new ByteArrayOutputStream();
        bomb.write(png, 0, 33);
        chunk(bomb, "zTXt", text.toByteArray());
        bomb.write(png, 33, png.length - 33);

        taken("pont.png", bomb.toByteArray());
    }

    @Test
    void aNameSaysNothingOfAFile() throws Exception {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        for (var name : new String[] {"pont.svg", "pont.png", "pont.txt", "pont.gpx", "pont.pdf"})
            assertThat(why(name, svg.getBytes(StandardCharsets.UTF_8))).as(name).isEqualTo("material.unfit.type");
        var program = new byte[4096];
        System.arraycopy("MZ\220\0\3\0\0\0\4\0\0\0\377\377".getBytes(StandardCharsets.ISO_8859_1), 0, program, 0, 14);
        for (var name : new String[] {"pont.jpg", "film.mp4", "ponts.zip", "pont.exe"})
            assertThat(why(name, program)).as(name).isEqualTo("material.unfit.type");
        assertThat(why("pont.jpg", "\377\330\377\340 no picture".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("material.unfit.broken");
    }

    @Test
    void captionsAreNoMaterialAndItIsSaidWhereTheyGo() throws Exception {
        var captions = "WEBVTT\n\n00:01.000 --> 00:04.000\nBonjour\n".getBytes(StandardCharsets.UTF_8);
        assertThat(why("fr.vtt", captions)).isEqualTo("material.unfit.captions");
    }

    @Test
    void aFilmThatPlayersDoNotKnowIsRefused() throws Exception {
        var avi = "RIFF\0\20\0\0AVI LIST\0\0\0\0hdrlavih".getBytes(StandardCharsets.ISO_8859_1);
        var flv = "FLV\1\5\0\0\0\11\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        for (var film : new byte[][] {avi, flv})
            for (var name : new String[] {"film.mp4", "film.webm", "film.avi"})
                assertThat(why(name, film)).as(name).isEqualTo("material.unfit.type");
    }

    @Test
    void aNameTurnsNobodysEyes() {
        assertThat(Prepared.named("../../etc/photo\u202egpj.exe", "jpg")).isEqualTo("photogpj.jpg");
        assertThat(Prepared.named("C:\\ponts\\\u2066pont\u2069.JPG", "webp")).isEqualTo("pont.webp");
        assertThat(Prepared.named("a\r\nSet-Cookie: x.jpg", "webp")).isEqualTo("aSet-Cookie x.webp");
    }

    private String why(String name, byte[] bytes) throws IOException {
        var sent = file(bytes);
        String[] why = {""};
        assertThatExceptionOfType(Unfit.class)
                .as(name)
                .isThrownBy(() -> Prepared.of(sent, name).close())
                .satisfies(unfit -> why[0] = unfit.refused().key());
        return why[0];
    }

    private void taken(String name, byte[] bytes) throws Exception {
        Prepared.of(file(bytes), name).close();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "sent", ""), bytes);
    }

    /// An archive of one file of so many megabytes, and some noise, so that its size alone says nothing.
    private static byte[] zip(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("ponts.txt"));
            for (var block = 0; block < megabytes; block++) zip.write(NOTHING);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] noise() throws IOException {
        var random = new byte[2_000_000];
        new java.util.Random(7).nextBytes(random);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bruit.bin"));
            zip.write(random);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /// The same archive, whose list says that the file has a thousand bytes.
    private static byte[] lying(byte[] zip) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = zip.length - 46; at >= 0; at--)
            if (bytes.getInt(at) == 0x02014b50) {
                bytes.putInt(at + 24, 1000);
                return zip;
            }
        throw new IllegalArgumentException("no list");
    }

    private static void chunk(ByteArrayOutputStream into, String type, byte[] data) {
        var sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(data);
        into.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        into.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        into.writeBytes(data);
        into.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
