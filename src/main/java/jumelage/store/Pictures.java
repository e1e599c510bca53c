package jumelage.store;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import jumelage.store.Picture.Form;
import net.coobird.thumbnailator.Thumbnails;

/// Makes pictures upright, small and clean: they are painted anew, so that nothing of the file comes along.
public final class Pictures {
    /// The most pixels that are read; more would be a trap.
    public static final long MOST_PIXELS = 100_000_000;

    /// Larger ones are read at half their size.
    private static final long MANY_PIXELS = 26_000_000;

    /// So often may a JPEG paint its picture over.
    static final int MOST_SCANS = 100;

    /// As many are in the memory at once.
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Pictures() {}

    /// Why a file is no picture for us.
    public static final class Unfit extends Exception {
        public enum Why {
            /// of no kind that we read, or broken
            UNREADABLE,
            /// more than [#MOST_PIXELS]
            TOO_MANY_PIXELS,
            /// a JPEG that paints its picture over so often that it is a trap
            TOO_MANY_SCANS
        }

        private final Why why;

        Unfit(Why why) {
            super(why.name());
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    /// JPEG, PNG, GIF, BMP or WebP.
    ///
    /// @param into the folder in which the forms are made
    /// @throws Unfit if it cannot be read; then no file is left
    public static Picture clean(Path file, Path into) throws Unfit, IOException {
        AT_ONCE.acquireUninterruptibly();
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) throw new Unfit(Unfit.Why.UNREADABLE);
            var against = JpegMarkers.against(file, MOST_SCANS);
            if (against.isPresent()) throw new Unfit(against.get());
            var reader = readers.next();
            try {
                return clean(file, reader, input, into);
            } finally {
                reader.dispose();
            }
        } finally {
            AT_ONCE.release();
        }
    }

    private static Picture clean(Path file, ImageReader reader, ImageInputStream input, Path into)
            throws Unfit, IOException {
        var told = Told.by(file);
        reader.setInput(input);
        var image = told.upright(within(read(reader), Form.LARGE.side()));
        if (moves(reader)) told.moved();
        return new Picture(image.getWidth(), image.getHeight(), forms(image, into), told.removed());
    }

    private static BufferedImage read(ImageReader reader) throws Unfit {
        try {
            var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) throw new Unfit(Unfit.Why.TOO_MANY_PIXELS);
            var how = reader.getDefaultReadParam();
            if (pixels > MANY_PIXELS) how.setSourceSubsampling(2, 2, 0, 0);
            return reader.read(0, how);
        } catch (IOException | RuntimeException | OutOfMemoryError _) {
            // the readers throw whatever they stumble over in a broken file
            throw new Unfit(Unfit.Why.UNREADABLE);
        }
    }

    /// Asks for the second image only: a file may hold millions.
    private static boolean moves(ImageReader reader) {
        try {
            return reader.getWidth(1) > 0;
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    /// Each from the next larger, which costs least.
    private static Map<Form, Path> forms(BufferedImage largest, Path into) throws IOException {
        var forms = new EnumMap<Form, Path>(Form.class);
        try {
            var image = largest;
            for (var form : List.of(Form.values()).reversed()) {
                image = within(image, form.side());
                var file = Files.createTempFile(into, "picture", ".webp");
                forms.put(form, file);
                WebP.write(image, file);
            }
            return forms;
        } catch (IOException | RuntimeException e) {
            for (var file : forms.values()) Files.deleteIfExists(file);
            throw e;
        }
    }

    private static BufferedImage within(BufferedImage image, int side) throws IOException {
        if (Math.max(image.getWidth(), image.getHeight()) <= side) return image;
        return Thumbnails.of(image)
                .size(side, side)
                .imageType(image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }
}
