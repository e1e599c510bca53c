package jumelage.card;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/// A QR code as its dark runs, to be drawn on screen and on paper alike.
///
/// @param size its modules in a row, without the quiet zone
public record Qr(int size, List<Run> runs) {
    static final int QUIET = 4;

    public record Run(int x, int y, int length) {}

    public static Qr of(String text) {
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var runs = new ArrayList<Run>();
            for (var y = 0; y < modules.getHeight(); y++) row(modules, y, runs);
            return new Qr(modules.getWidth(), runs);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void row(ByteMatrix modules, int y, List<Run> runs) {
        for (var x = 0; x < modules.getWidth(); x++) {
            var from = x;
            while (x < modules.getWidth() && modules.get(x, y) == 1) x++;
            if (x > from) runs.add(new Run(from, y, x - from));
        }
    }

    /// For an SVG's `viewBox`, quiet zone included.
    public String box() {
        var whole = size + 2 * QUIET;
        return "-%d -%d %d %d".formatted(QUIET, QUIET, whole, whole);
    }

    /// For an SVG's `path`.
    public String path() {
        var path = new StringBuilder();
        for (var run : runs) path.append("M%d %dh%dv1h-%dz".formatted(run.x(), run.y(), run.length(), run.length()));
        return path.toString();
    }
}
