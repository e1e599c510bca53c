package jumelage.demo;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/// Words as outlines, from the face that we bring along: the machine may have none. Its size is one.
///
/// @param width how far the next word would stand
record Letters(Path2D outline, double width) {
    private static final Map<String, Letters> DRAWN = new HashMap<>();

    static synchronized Letters of(String words) {
        return DRAWN.computeIfAbsent(words, Letters::draw);
    }

    Shape at(double x, double y, double size) {
        return new AffineTransform(size, 0, 0, size, x, y).createTransformedShape(outline);
    }

    private static Letters draw(String words) {
        try (var file = new ClassPathResource("fonts/sofia-sans-condensed-800.ttf").getInputStream();
                var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return draw(words, font, font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Letters draw(String words, TrueTypeFont font, CmapLookup glyphs) throws IOException {
        var outline = new Path2D.Double();
        var unit = 1.0 / font.getUnitsPerEm();
        var x = 0.0;
        for (var letter : words.codePoints().toArray()) {
            var glyph = glyphs.getGlyphId(letter);
            var drawn = font.getGlyph().getGlyph(glyph);
            if (drawn != null)
                outline.append(
                        new AffineTransform(unit, 0, 0, -unit, x, 0).createTransformedShape(drawn.getPath()), false);
            x += font.getAdvanceWidth(glyph) * unit;
        }
        return new Letters(outline, x);
    }
}
