import com.sun.management.OperatingSystemMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import jumelage.store.Pictures;

/// What a photograph costs that somebody sends: 50 of 12 megapixels, read, turned, cleaned, and written in three sizes,
/// in a Java of its own with the server's memory. Prints one JSON line.
public class Photos {
    static final int PHOTOS = 50;
    static final int RUNS = 3;
    static final int WIDTH = 4032;
    static final int HEIGHT = 3024;

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            measure(Path.of(arguments[0]));
            return;
        }
        var folder = Files.createTempDirectory("jumelage-photos");
        try {
            for (var number = 0; number < PHOTOS; number++)
                Files.write(folder.resolve("%02d.jpg".formatted(number)), photo(number));
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var child = new ProcessBuilder(java, "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp",
                    System.getProperty("java.class.path"), "Photos", folder.toString()).inheritIO().start();
            if (child.waitFor() != 0) throw new IllegalStateException("the measuring Java ended with " + child.exitValue());
        } finally {
            delete(folder);
        }
    }

    private record Run(double cpu, double wall) {}

    private static void measure(Path folder) throws Exception {
        List<Path> photos;
        try (var files = Files.list(folder)) {
            photos = files.sorted().toList();
        }
        var bytes = 0L;
        for (var photo : photos) bytes += Files.size(photo);
        var runs = new ArrayList<Run>();
        for (var run = 0; run < RUNS; run++) runs.add(run(photos));
        var cpu = runs.stream().sorted(Comparator.comparingDouble(Run::cpu)).toList().get(RUNS / 2);
        System.out.printf(Locale.ROOT,
                "{\"bench\":\"photos\",\"photos\":%d,\"megapixels\":%.1f,\"mean_mb\":%.1f,\"cpu_ms\":%.0f,\"wall_ms\":%.0f,"
                        + "\"cold_cpu_ms\":%.0f,\"peak_rss_mib\":%d}%n",
                photos.size(), WIDTH * HEIGHT / 1e6, bytes / 1e6 / photos.size(), cpu.cpu(), cpu.wall(), runs.getFirst().cpu(), peak());
    }

    /// One photo after the other; garbage collection and compilation are in it, as they are in the server.
    private static Run run(List<Path> photos) throws Exception {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var cpu = machine.getProcessCpuTime();
        var wall = System.nanoTime();
        for (var photo : photos) {
            var into = Files.createTempDirectory("made");
            var picture = Pictures.clean(photo, into);
            if (picture.forms().size() != 3 || picture.removed().size() < 2) throw new IllegalStateException("" + picture);
            delete(into);
        }
        return new Run((machine.getProcessCpuTime() - cpu) / 1e6 / photos.size(), (System.nanoTime() - wall) / 1e6 / photos.size());
    }

    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst().orElse(0);
    }

    /// Slow waves of light, edges of things, and the grain of a camera.
    static byte[] photo(int number) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var random = new Random(number);
        var slow = 300 + random.nextInt(500);
        var tint = random.nextInt(60);
        var row = new int[WIDTH];
        var bits = 0L;
        var grain = 9 + random.nextInt(6);
        for (var y = 0; y < HEIGHT; y++) {
            var sky = 90 + 110 * y / HEIGHT;
            var wave = Math.sin(y / (double) slow);
            for (var x = 0; x < WIDTH; x++) {
                if ((x & 3) == 0) bits = random.nextLong();
                var noise = (int) ((bits & 0xFFFF) * grain >> 16) + (int) ((bits >>> 8 & 0xFF) * grain >> 8) - grain;
                bits >>>= 16;
                var edge = ((x >> 7) * 31 + (y >> 7) * 17 + number) % 7 == 0 ? 45 : 0;
                var light = sky + (int) (30 * wave * Math.cos(x / (double) slow)) + noise - edge;
                row[x] = byteOf(light + tint) << 16 | byteOf(light) << 8 | byteOf(light + 40 - tint);
            }
            image.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
        }
        var plain = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0.9f);
        try (var output = ImageIO.createImageOutputStream(plain)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return tagged(plain.toByteArray(), number % 4 == 0 ? 6 : 1);
    }

    private static int byteOf(int light) {
        return Math.clamp(light, 0, 255);
    }

    /// With the EXIF of a telephone: how it lies, when and with what it was taken.
    private static byte[] tagged(byte[] jpeg, int orientation) {
        var model = "Telefon 12\0\0".getBytes(StandardCharsets.US_ASCII);
        var time = "2026:11:05 10:12:13\0".getBytes(StandardCharsets.US_ASCII);
        var values = 8 + 2 + 3 * 12 + 4;
        var tiff = ByteBuffer.allocate(values + model.length + time.length);
        tiff.put(new byte[] {'M', 'M'}).putShort((short) 42).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x0110).putShort((short) 2).putInt(model.length).putInt(values);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x0132).putShort((short) 2).putInt(time.length).putInt(values + model.length);
        tiff.putInt(0).put(model).put(time);
        var exif = ByteBuffer.allocate(10 + tiff.capacity())
                .put(new byte[] {(byte) 0xFF, (byte) 0xE1}).putShort((short) (8 + tiff.capacity()))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array()).array();
        return ByteBuffer.allocate(jpeg.length + exif.length).put(jpeg, 0, 2).put(exif).put(jpeg, 2, jpeg.length - 2).array();
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
