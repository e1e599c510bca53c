package jumelage.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;

/// Writes a page where no handler is at work.
@Component
public class Pages {
    private final ViewRenderer renderer;

    Pages(ViewRenderer renderer) {
        this.renderer = renderer;
    }

    public void write(HttpServletResponse response, int status, View view) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        try (var out = new ServletServerHttpResponse(response)) {
            renderer.writeInternal(view, out);
        }
    }
}
