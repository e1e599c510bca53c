package jumelage.card;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Draws the QR code of an `object` on paper, as one shape with sharp edges.
class QrDrawing implements FSObjectDrawer {
    static final String TYPE = "image/x-qr";

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var qr = Qr.of(element.getAttribute("data"));
        var side = width / dotsPerPixel;
        device.drawWithGraphics(
                (float) x, (float) y, (float) side, (float) (height / dotsPerPixel), paper -> draw(paper, qr, side));
        return null;
    }

    private static void draw(Graphics2D paper, Qr qr, double side) {
        var module = side / (qr.size() + 2 * Qr.QUIET);
        var dark = new Path2D.Double();
        for (var run : qr.runs())
            dark.append(
                    new Rectangle2D.Double(
                            (run.x() + Qr.QUIET) * module,
                            (run.y() + Qr.QUIET) * module,
                            run.length() * module,
                            module),
                    false);
        paper.setColor(Color.BLACK);
        paper.fill(dark);
    }
}
