package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A form that came too late, with all that was typed but passwords, ready to be sent again.
///
/// @param account whose form it was; empty for a form that anybody may send
public record SendAgain(String path, String account, List<Field> fields) implements View {
    private static final String MADE_FOR = "made-for";
    private static final String CARRIED = "kept.";
    private static final Set<String> NEVER = Set.of(Seals.FIELD, MADE_FOR, "secret", "repeated");

    public record Field(String name, String value) {
        /// Whether a person would recognise it as what was typed.
        public boolean readable() {
            return !value.isBlank() && !value.startsWith("{") && value.length() > 2;
        }
    }

    static SendAgain of(HttpServletRequest request) {
        return of(request, request.getRequestURI());
    }

    /// @param path where it was sent, if that is not what is asked for now
    static SendAgain of(HttpServletRequest request, String path) {
        return new SendAgain(
                path, Optional.ofNullable(request.getParameter(MADE_FOR)).orElse(""), fields(request, ""));
    }

    /// What a sign-in form carried along, written there by the template `carried`.
    ///
    /// @throws NotFound if nothing was, or it leads elsewhere
    public static SendAgain carriedBy(HttpServletRequest request) {
        var path = request.getParameter("resume");
        if (path == null || !Redirect.local(path)) throw new NotFound();
        var account =
                Optional.ofNullable(request.getParameter("resume-account")).orElse("");
        return new SendAgain(path, account, fields(request, CARRIED));
    }

    private static List<Field> fields(HttpServletRequest request, String prefix) {
        var fields = new ArrayList<Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(prefix) && !secret(name.substring(prefix.length())))
                for (var value : values) fields.add(new Field(name.substring(prefix.length()), value));
        });
        return List.copyOf(fields);
    }

    private static boolean secret(String name) {
        return NEVER.contains(name) || name.toLowerCase(Locale.ROOT).contains("password");
    }
}
