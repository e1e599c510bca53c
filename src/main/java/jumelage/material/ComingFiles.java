package jumelage.material;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import jumelage.shell.Pages;
import jumelage.shell.Refused;
import jumelage.shell.Screen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/// Files come in where they are taken and nowhere else, from whoever is signed in, and no more of them at once than
/// fit:
/// asked before a byte of them is read.
@Configuration
class ComingFiles {
    private static final Pattern TAKEN = Pattern.compile("/twinspaces/[^/]+/materials(/.*)?");
    private static final int AT_ONCE = 5;
    /// A form without a file: it is shown again to whoever signs in.
    private static final long SMALL = 100_000;

    @Bean
    MultipartConfigElement multipart(Limits limits) {
        return new MultipartConfigElement("", limits.file() + limits.file() / 10, AT_ONCE * limits.file(), 0);
    }

    @Bean
    @Order(5)
    OncePerRequestFilter comingFiles(Limits limits, Pages pages) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var type = request.getContentType();
                if (type == null || !type.regionMatches(true, 0, "multipart/", 0, 10))
                    chain.doFilter(request, response);
                else if (!TAKEN.matcher(request.getRequestURI()).matches())
                    pages.write(response, 415, new Refused("material.refused.elsewhere"));
                else if (Screen.current().face().isEmpty() && !small(request))
                    pages.write(response, 401, new Refused("material.refused.stranger"));
                else if (request.getContentLengthLong() > AT_ONCE * limits.file())
                    pages.write(response, 413, new Refused("material.refused.much"));
                else chain.doFilter(request, response);
            }
        };
    }

    private static boolean small(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return length >= 0 && length <= SMALL;
    }
}
