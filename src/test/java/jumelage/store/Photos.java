package jumelage.store;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/// Photographs as telephones send them: drawn by us, with all that a camera writes into a file.
public final class Photos {
    private Photos() {}

    /// Red on the left, blue on the right, with the grain of a camera.
    public static BufferedImage drawn(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(width * 31L + height);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++) {
                var grain = random.nextInt(10);
                var light = (int) (20 * Math.sin(x / 61.0) * Math.cos(y / 37.0)) + grain;
                var left = x < width / 2;
                image.setRGB(
                        x,
                        y,
                        new Color(left ? 200 + light : 30 + grain, 40 + grain, left ? 30 + grain : 200 + light)
                                .getRGB());
            }
        var graphics = image.createGraphics();
        graphics.setFont(new Font(Font.SERIF, Font.BOLD, Math.max(8, height / 8)));
        graphics.drawString("Guérande", width / 10, height / 2);
        graphics.dispose();
        return image;
    }

    public static byte[] of(String format, BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) throw new IllegalArgumentException(format);
        return bytes.toByteArray();
    }

    /// A JPEG whose EXIF says how it lies, where (47.3 N, 2.4 W), when, and with which telephone it was taken.
    public static byte[] jpeg(BufferedImage image, int orientation) throws IOException {
        var plain = of("jpg", image);
        var exif = exif(orientation);
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xE1});
        bytes.write(new byte[] {(byte) ((exif.length + 2) >> 8), (byte) (exif.length + 2)});
        bytes.write(exif);
        bytes.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    /// Two directories of TIFF: the picture's and the place's; longer values stand behind them.
    private static byte[] exif(int orientation) {
        var model = "Telefon 12\0".getBytes(StandardCharsets.US_ASCII);
        var time = "2026:11:05 10:12:13\0".getBytes(StandardCharsets.US_ASCII);
        var first = 8;
        var place = first + 2 + 4 * 12 + 4;
        var values = place + 2 + 4 * 12 + 4;
        var tiff = ByteBuffer.allocate(values + model.length + 1 + time.length + 48)
                .order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(new byte[] {'I', 'I'}).putShort((short) 42).putInt(first);
        tiff.putShort((short) 4);
        entry(tiff, 0x0110, ASCII, model.length, values);
        entry(tiff, 0x0112, SHORT, 1, orientation);
        entry(tiff, 0x0132, ASCII, time.length, values + model.length + 1);
        entry(tiff, 0x8825, LONG, 1, place);
        tiff.putInt(0);
        var degrees = values + model.length + 1 + time.length;
        tiff.putShort((short) 4);
        entry(tiff, 1, ASCII, 2, 'N');
        entry(tiff, 2, RATIONAL, 3, degrees);
        entry(tiff, 3, ASCII, 2, 'W');
        entry(tiff, 4, RATIONAL, 3, degrees + 24);
        tiff.putInt(0);
        tiff.put(model).put((byte) 0).put(time);
        for (var value : new int[] {47, 1, 18, 1, 0, 1, 2, 1, 24, 1, 0, 1}) tiff.putInt(value);
        return ByteBuffer.allocate(6 + tiff.capacity())
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
