package jumelage.card;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jumelage.shell.Templates;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Prints cards: eight on a sheet of A4.
@Component
class CardPress {
    private static final String STYLE = read("print/card/cards.css");

    CardPress() {
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(PrintCards cards) {
        var out = new ByteArrayOutputStream();
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(QrDrawing.TYPE, new QrDrawing());
        var builder = new PdfRendererBuilder()
                .useFont(() -> font("sofia-sans-400"), "Sofia Sans", 400, PdfRendererBuilder.FontStyle.NORMAL, true)
                .useFont(() -> font("sofia-sans-700"), "Sofia Sans", 700, PdfRendererBuilder.FontStyle.NORMAL, true)
                .useFont(
                        () -> font("sofia-sans-condensed-800"),
                        "Sofia Sans Condensed",
                        800,
                        PdfRendererBuilder.FontStyle.NORMAL,
                        true)
                .useFont(() -> font("vazirmatn-400"), "Vazirmatn", 400, PdfRendererBuilder.FontStyle.NORMAL, true)
                .useFont(() -> font("vazirmatn-700"), "Vazirmatn", 700, PdfRendererBuilder.FontStyle.NORMAL, true)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(BaseRendererBuilder.TextDirection.LTR)
                .useObjectDrawerFactory(drawers)
                .usePdfUaAccessibility(true)
                .withProducer("Jumelage")
                .withHtmlContent(Templates.print(cards), null)
                .toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String style() {
        return STYLE;
    }

    private static InputStream font(String name) {
        try {
            return new ClassPathResource("fonts/" + name + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
