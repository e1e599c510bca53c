package jumelage.material;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import jumelage.shell.Pages;
import jumelage.shell.Refused;
import jumelage.shell.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Files come in where they are taken and nowhere else, from whoever is signed in, and no more of them at once than
/// fit: asked before a byte of them is read, thus before the seal of a form is looked for.
@Component
@Order(5)
class ComingFiles extends OncePerRequestFilter {
    private static final Pattern TAKEN = Pattern.compile("/twinspaces/[^/]+/materials(/.*)?");
    /// A form without a file: it is shown again to whoever signs in.
    private static final long SMALL = 100_000;

    private final Limits limits;
    private final Pages pages;

    ComingFiles(Limits limits, Pages pages) {
        this.limits = limits;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var length = request.getContentLengthLong();
        if (type == null || !type.regionMatches(true, 0, "multipart/", 0, 10)) chain.doFilter(request, response);
        else if (!TAKEN.matcher(request.getRequestURI()).matches())
            pages.write(response, 415, new Refused("material.refused.elsewhere"));
        else if (Screen.current().face().isEmpty() && (length < 0 || length > SMALL))
            pages.write(response, 401, new Refused("material.refused.stranger"));
        else if (length > limits.form()) pages.write(response, 413, new Refused("material.refused.much"));
        else chain.doFilter(request, response);
    }
}
