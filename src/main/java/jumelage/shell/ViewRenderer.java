package jumelage.shell;

import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;

/// Renders any view by the template of the same name.
@Component
class ViewRenderer extends AbstractHttpMessageConverter<View> {
    ViewRenderer() {
        super(new MediaType("text", "html", StandardCharsets.UTF_8));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return View.class.isAssignableFrom(type);
    }

    @Override
    protected View readInternal(Class<? extends View> type, HttpInputMessage in) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void writeInternal(View view, HttpOutputMessage out) throws IOException {
        out.getHeaders().setContentLanguage(Screen.current().reader().locale());
        if (mistaken(out)) {
            var page = new StringOutput();
            Templates.render(view, page);
            send(Summary.named(page.toString()).getBytes(StandardCharsets.UTF_8), out);
            return;
        }
        var page = new Utf8ByteOutput();
        Templates.render(view, page);
        // in one piece: all that lies between here and the line works once for each that it is given
        send(page.toByteArray(), out);
    }

    private static void send(byte[] page, HttpOutputMessage out) throws IOException {
        out.getHeaders().setContentLength(page.length);
        out.getBody().write(page);
    }

    /// Only such a page holds a list of what is wrong.
    private static boolean mistaken(HttpOutputMessage out) {
        return out instanceof ServletServerHttpResponse answer
                && answer.getServletResponse().getStatus() >= 400;
    }
}
