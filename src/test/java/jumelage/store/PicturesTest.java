package jumelage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import jumelage.store.Picture.Form;
import jumelage.store.Picture.Removed;
import jumelage.store.Pictures.Unfit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {
    @TempDir
    Path folder;

    private Path made;

    @BeforeEach
    void folderForForms() throws IOException {
        made = Files.createDirectory(folder.resolve("made"));
    }

    @Test
    void aPhotographIsShrunkToThreeSizesAndItsPlaceAndTimeAndDeviceStayBehind() throws Exception {
        var picture = clean(Photos.jpeg(Photos.drawn(2400, 1600), 1));

        assertThat(picture.removed()).containsExactlyInAnyOrder(Removed.PLACE, Removed.TIME, Removed.DEVICE);
        assertThat(picture.width()).isEqualTo(2000);
        assertThat(picture.height()).isEqualTo(1333);
        assertThat(image(picture, Form.MIDDLE).getWidth()).isEqualTo(1000);
        assertThat(image(picture, Form.SMALL).getWidth()).isEqualTo(400);
        for (var form : picture.forms().values())
            assertThat(new String(Files.readAllBytes(form), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Telefon", "2026:11", "EXIF", "Exif")
                    .startsWith("RIFF");
    }

    /// Where the red half, left in the file, is to be seen: EXIF's table of orientations.
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    void aPictureIsTurnedAsItWasMeant(int orientation, String red) throws Exception {
        var image = image(clean(Photos.jpeg(Photos.drawn(300, 200), orientation)), Form.SMALL);

        assertThat(image.getWidth()).isEqualTo(orientation < 5 ? 300 : 200);
        assertThat(reddest(image)).isEqualTo(red);
    }

    @Test
    void aSmallPictureIsNotEnlarged() throws Exception {
        var picture = clean(Photos.of("png", Photos.drawn(120, 90)));

        assertThat(picture.width()).isEqualTo(120);
        assertThat(image(picture, Form.LARGE).getWidth()).isEqualTo(120);
        assertThat(picture.removed()).isEmpty();
    }

    @Test
    void whatIsTransparentStaysSo() throws Exception {
        var image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(30, 30, Color.RED.getRGB());

        assertThat(new Color(image(clean(Photos.of("png", image)), Form.SMALL).getRGB(2, 2), true).getAlpha())
                .isZero();
    }

    @Test
    void aBombOfPixelsIsNotOpened() throws Exception {
        assertThat(refusal(png(60_000, 60_000))).isEqualTo(Unfit.Why.TOO_MANY_PIXELS);
    }

    @Test
    void aPictureThatComesIntoSightByAndByIsTaken() throws Exception {
        assertThat(clean(progressive(0)).width()).isEqualTo(600);
        assertThat(clean(progressive(80)).removed()).isEmpty();
    }

    @Test
    void aPictureThatIsPaintedOverThousandsOfTimesIsNotOpened() throws Exception {
        assertThat(refusal(progressive(100))).isEqualTo(Unfit.Why.TOO_MANY_SCANS);
        assertThat(refusal(progressive(500_000))).isEqualTo(Unfit.Why.TOO_MANY_SCANS);
    }

    @Test
    void aPictureInMillionsOfPartsIsNotOpened() throws Exception {
        var plain = Photos.of("jpg", Photos.drawn(60, 40));
        var parts = new ByteArrayOutputStream();
        parts.write(plain, 0, 2);
        for (var part = 0; part < 2_000_000; part++) parts.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 2});
        parts.write(plain, 2, plain.length - 2);

        assertThat(refusal(parts.toByteArray())).isEqualTo(Unfit.Why.TOO_MANY_SCANS);
    }

    /// Markers in what a camera writes beside a picture are none of its own.
    @Test
    void scansOfAThumbnailDoNotCount() throws Exception {
        var plain = Photos.of("jpg", Photos.drawn(600, 400));
        var beside = new ByteArrayOutputStream();
        beside.write(plain, 0, 2);
        beside.write(new byte[] {(byte) 0xFF, (byte) 0xEF, 2, 2});
        for (var scan = 0; scan < 256; scan++) beside.write(new byte[] {(byte) 0xFF, (byte) 0xDA});
        beside.write(plain, 2, plain.length - 2);

        assertThat(clean(beside.toByteArray()).width()).isEqualTo(600);
    }

    /// Files are read 65,536 bytes at a time.
    @Test
    void whatACameraWritesBesideAPictureMayBeLong() throws Exception {
        var plain = Photos.of("jpg", Photos.drawn(600, 400));
        var beside = new ByteArrayOutputStream();
        beside.write(plain, 0, 2);
        beside.write(new byte[] {(byte) 0xFF, (byte) 0xEE, (byte) 0xFD, (byte) 0xE8});
        beside.write(new byte[0xFDE8 - 2]);
        beside.write(new byte[] {(byte) 0xFF, (byte) 0xEF, (byte) 0xEA, 0x62});
        for (var scan = 0; scan < (0xEA62 - 2) / 4; scan++) beside.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2});
        beside.write(plain, 2, plain.length - 2);

        assertThat(refusal(Arrays.copyOf(beside.toByteArray(), 100_000))).isEqualTo(Unfit.Why.UNREADABLE);
        assertThat(clean(beside.toByteArray()).width()).isEqualTo(600);
    }

    @Test
    void ofAFilmOfMillionsOfImagesTheFirstIsKeptAndNoOtherLookedFor() throws Exception {
        var one = Photos.of("gif", Photos.drawn(40, 30));
        var many = new ByteArrayOutputStream();
        many.write(one, 0, one.length - 1);
        var frame = new byte[] {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0};
        for (var copy = 0; copy < 3_000_000; copy++) many.write(frame);
        many.write(one, one.length - 1, 1);

        var picture = clean(many.toByteArray());
        assertThat(picture.removed()).containsExactly(Removed.MOVEMENT);
        assertThat(picture.width()).isEqualTo(40);
        assertThat(clean(one).removed()).isEmpty();
    }

    @Test
    void aProgramRenamedAndHalfAPhotographAreNoPictures() throws Exception {
        var photo = Photos.jpeg(Photos.drawn(900, 600), 1);

        assertThat(refusal(
                        "MZ\u0090\0\3 This program cannot be run in DOS mode.".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Unfit.Why.UNREADABLE);
        assertThat(refusal(Arrays.copyOf(photo, 60))).isEqualTo(Unfit.Why.UNREADABLE);
        assertThat(refusal(Arrays.copyOf(photo, photo.length * 9 / 10))).isEqualTo(Unfit.Why.UNREADABLE);
        assertThat(refusal(
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Unfit.Why.UNREADABLE);
    }

    private Picture clean(byte[] bytes) throws Exception {
        return Pictures.clean(Files.write(folder.resolve("sent"), bytes), made);
    }

    private Unfit.Why refusal(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("sent"), bytes);
        var why = new Unfit.Why[1];
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Pictures.clean(file, made))
                .satisfies(unfit -> why[0] = unfit.why());
        assertThat(made).isEmptyDirectory();
        return why[0];
    }

    private static BufferedImage image(Picture picture, Form form) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(Files.readAllBytes(picture.forms().get(form))));
    }

    private static String reddest(BufferedImage image) {
        var width = image.getWidth();
        var height = image.getHeight();
        if (red(image, width / 8, height / 5) && red(image, width / 8, height * 4 / 5)) return "left";
        if (red(image, width * 7 / 8, height / 5) && red(image, width * 7 / 8, height * 4 / 5)) return "right";
        return red(image, width / 5, height / 8) ? "top" : "bottom";
    }

    private static boolean red(BufferedImage image, int x, int y) {
        var color = new Color(image.getRGB(x, y));
        return color.getRed() > color.getBlue();
    }

    /// A JPEG in passes, with so many more, of which each says nothing new: 10 bytes, and the picture again.
    private static byte[] progressive(int more) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(Photos.drawn(600, 400), null, null), how);
        } finally {
            writer.dispose();
        }
        var plain = bytes.toByteArray();
        var longer = new ByteArrayOutputStream();
        longer.write(plain, 0, plain.length - 2);
        for (var scan = 0; scan < more; scan++)
            longer.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 63, 0});
        longer.write(plain, plain.length - 2, 2);
        return longer.toByteArray();
    }

    /// The head of a PNG that says how large it is, with nothing behind it.
    private static byte[] png(int width, int height) {
        var head = java.nio.ByteBuffer.allocate(33);
        head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13);
        var start = head.position();
        head.put(new byte[] {'I', 'H', 'D', 'R'}).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.array(), start, head.position() - start);
        return head.putInt((int) sum.getValue()).array();
    }
}
