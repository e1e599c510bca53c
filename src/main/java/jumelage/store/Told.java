package jumelage.store;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.gif.GifMetadataReader;
import com.drew.imaging.png.PngMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import jumelage.store.Picture.Removed;

/// What a picture's file tells beyond what one sees: how it lies, and what does not go on with it.
final class Told {
    private static final int UPRIGHT = 1;
    private static final int FIRST = 1 << 16;

    private final int orientation;
    private final Set<Removed> removed;

    private Told(int orientation, Set<Removed> removed) {
        this.orientation = orientation;
        this.removed = removed;
    }

    static Told by(Path file) {
        try {
            if (PngWords.here(file)) return by(PngWords.of(file));
            var metadata = metadata(file);
            return new Told(orientation(metadata), removed(metadata));
        } catch (ImageProcessingException | IOException | RuntimeException _) {
            // broken files and such without a word; whether it is a picture at all is asked elsewhere
            return new Told(UPRIGHT, EnumSet.noneOf(Removed.class));
        }
    }

    /// Of a film of a million images each would be told; its first bytes say what there is to say.
    private static Metadata metadata(Path file) throws ImageProcessingException, IOException {
        try (var bytes = Files.newInputStream(file)) {
            var first = bytes.readNBytes(FIRST);
            return new String(first, 0, Math.min(4, first.length), StandardCharsets.ISO_8859_1).equals("GIF8")
                    ? GifMetadataReader.readMetadata(new ByteArrayInputStream(first))
                    : ImageMetadataReader.readMetadata(file.toFile());
        }
    }

    private static Told by(PngWords png) throws ImageProcessingException, IOException {
        var metadata = PngMetadataReader.readMetadata(png.stream());
        var removed = removed(metadata);
        if (png.words()) removed.add(Removed.WORDS);
        return new Told(orientation(metadata), removed);
    }

    Set<Removed> removed() {
        return removed;
    }

    void moved() {
        removed.add(Removed.MOVEMENT);
    }

    private static int orientation(Metadata metadata) {
        var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var told = directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return told == null || told < UPRIGHT || told > 8 ? UPRIGHT : told;
    }

    private static Set<Removed> removed(Metadata metadata) {
        var removed = EnumSet.noneOf(Removed.class);
        for (var directory : metadata.getDirectories()) {
            switch (directory) {
                case GpsDirectory gps when gps.getTagCount() > 0 -> removed.add(Removed.PLACE);
                case ExifThumbnailDirectory _ -> removed.add(Removed.THUMBNAIL);
                case IptcDirectory _, XmpDirectory _ -> removed.add(Removed.WORDS);
                case ExifDirectoryBase exif -> removed.addAll(told(exif));
                default -> {}
            }
        }
        return removed;
    }

    private static Set<Removed> told(Directory exif) {
        var told = EnumSet.noneOf(Removed.class);
        if (any(
                exif,
                ExifDirectoryBase.TAG_DATETIME,
                ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
                ExifDirectoryBase.TAG_DATETIME_DIGITIZED)) told.add(Removed.TIME);
        if (any(
                exif,
                ExifDirectoryBase.TAG_MAKE,
                ExifDirectoryBase.TAG_MODEL,
                ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER,
                ExifDirectoryBase.TAG_LENS_MODEL,
                ExifDirectoryBase.TAG_SOFTWARE)) told.add(Removed.DEVICE);
        if (any(
                exif,
                ExifDirectoryBase.TAG_ARTIST,
                ExifDirectoryBase.TAG_COPYRIGHT,
                ExifDirectoryBase.TAG_CAMERA_OWNER_NAME,
                ExifDirectoryBase.TAG_WIN_AUTHOR)) told.add(Removed.PERSON);
        if (any(
                exif,
                ExifDirectoryBase.TAG_IMAGE_DESCRIPTION,
                ExifDirectoryBase.TAG_USER_COMMENT,
                ExifDirectoryBase.TAG_WIN_COMMENT,
                ExifDirectoryBase.TAG_WIN_TITLE)) told.add(Removed.WORDS);
        return told;
    }

    private static boolean any(Directory exif, int... tags) {
        for (var tag : tags) if (exif.containsTag(tag)) return true;
        return false;
    }

    /// The picture as it was meant to be looked at: turned and mirrored as EXIF says, in values from 1 to 8.
    BufferedImage upright(BufferedImage image) {
        if (orientation == UPRIGHT) return image;
        var turned = orientation >= 5;
        var width = image.getWidth();
        var height = image.getHeight();
        var upright = new BufferedImage(turned ? height : width, turned ? width : height, image.getType());
        var graphics = upright.createGraphics();
        graphics.drawRenderedImage(image, turning(width, height));
        graphics.dispose();
        return upright;
    }

    private AffineTransform turning(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
