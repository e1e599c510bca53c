package jumelage.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// A sheet on which the pictures of the demo world are drawn: flat shapes in the colours of the house. Lengths are
/// pixels, paths are written as in SVG, with the letters M L Q C Z.
final class Canvas {
    static final Color PAPER = new Color(0xFAF6EB);
    static final Color SHEET = new Color(0xFFFDF8);
    static final Color SEYES = new Color(0xE6E0EF);
    static final Color NIGHT = new Color(0x1B2140);
    static final Color THREAD = new Color(0xB92D1C);
    static final Color BLUE = new Color(0x2C3E9E);
    static final Color SKY = new Color(0xC9D6EE);
    static final Color SEA = new Color(0x1F7A8C);
    static final Color FOAM = new Color(0x9FD0D2);
    static final Color GREEN = new Color(0x1F6B4A);
    static final Color LEAF = new Color(0xA9CFB0);
    static final Color SUN = new Color(0xF4B93A);
    static final Color SAND = new Color(0xEBD9B0);
    static final Color ROSE = new Color(0xF3C9BC);
    static final Color STONE = new Color(0x8D8AA0);

    final BufferedImage image;
    final int width;
    final int height;
    private final Graphics2D graphics;

    Canvas(int width, int height, Color ground) {
        this.width = width;
        this.height = height;
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        box(ground, 0, 0, width, height, 0);
    }

    /// As wide, but only from here so far down: covers are shown low.
    Canvas cut(int top, int tall) {
        var part = new Canvas(width, tall, PAPER);
        part.graphics.drawImage(image, 0, -top, null);
        return part;
    }

    /// A page of an exercise book, with its margin.
    static Canvas paper(int width, int height) {
        var canvas = new Canvas(width, height, PAPER);
        for (var y = 40; y < height; y += 40) canvas.line(SEYES, 2, "M0 " + y + " L" + width + " " + y);
        canvas.line(THREAD, 4, "M90 0 L90 " + height);
        return canvas;
    }

    void box(Color color, double x, double y, double width, double height, double round) {
        fill(color, new RoundRectangle2D.Double(x, y, width, height, round, round));
    }

    void disc(Color color, double x, double y, double radius) {
        fill(color, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void ring(Color color, double thick, double x, double y, double radius) {
        stroke(
                color,
                new BasicStroke((float) thick),
                new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void fill(Color color, String path) {
        fill(color, path(path));
    }

    void fill(Color color, Shape shape) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    /// Sewn: done.
    void line(Color color, double thick, String path) {
        stroke(color, new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND), path(path));
    }

    /// Stitched: still open.
    void stitch(Color color, double thick, String path) {
        var dashes = new float[] {(float) thick * 2, (float) thick * 2};
        stroke(
                color,
                new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0),
                path(path));
    }

    /// A piece of a school's cloth, in squares of this side.
    void cloth(Weave weave, double x, double y, double width, double height, double side) {
        box(weave.color, x, y, width, height, 0);
        var before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(x, y, width, height));
        for (var top = y; top < y + height; top += side) weave.over(this, x, top, side);
        graphics.setClip(before);
    }

    /// A shape of a school's cloth, whose pattern fills the square that begins here.
    void cloth(Weave weave, String shape, double x, double y, double side) {
        var cut = path(shape);
        fill(weave.color, cut);
        var before = graphics.getClip();
        graphics.clip(cut);
        weave.over(this, x, y, side);
        graphics.setClip(before);
    }

    /// Words in the poster face, from their left end on their base line.
    void words(Color color, String words, double x, double y, double size) {
        fill(color, Letters.of(words).at(x, y, size));
    }

    /// The same around a middle.
    void middle(Color color, String words, double x, double y, double size) {
        words(color, words, x - Letters.of(words).width() * size / 2, y, size);
    }

    /// A school with its door, its windows and its weave.
    void school(int number, double x, double base, double size) {
        var color = Weave.values()[number].color;
        fill(
                color,
                "M%s %s L%s %s L%s %s L%s %s L%s %s Z"
                        .formatted(
                                x,
                                base,
                                x,
                                base - size * .6,
                                x + size / 2,
                                base - size,
                                x + size,
                                base - size * .6,
                                x + size,
                                base));
        var before = graphics.getClip();
        graphics.clip(path("M%s %s L%s %s L%s %s Z"
                .formatted(x, base - size * .6, x + size / 2, base - size, x + size, base - size * .6)));
        Weave.values()[number].over(this, x, base - size, size);
        graphics.setClip(before);
        for (var column = 0; column < 3; column++)
            box(
                    column == 1 ? NIGHT : SUN,
                    x + size * (.14 + .28 * column),
                    base - size * .45,
                    size * .16,
                    column == 1 ? size * .45 : size * .2,
                    4);
    }

    private void stroke(Color color, BasicStroke stroke, Shape shape) {
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    static Path2D path(String text) {
        var path = new Path2D.Double();
        for (var part : text.strip().split("(?=[MLQCZ])")) {
            var n = Arrays.stream(part.substring(1).strip().split("[\\s,]+"))
                    .filter(one -> !one.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            switch (part.charAt(0)) {
                case 'M' -> path.moveTo(n[0], n[1]);
                case 'L' -> path.lineTo(n[0], n[1]);
                case 'Q' -> path.quadTo(n[0], n[1], n[2], n[3]);
                case 'C' -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                case 'Z' -> path.closePath();
                default -> throw new IllegalArgumentException(part);
            }
        }
        return path;
    }
}
