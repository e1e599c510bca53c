package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A form that came too late, with all that was typed, ready to be sent again: at once, or after signing in.
public record SendAgain(String path, List<Field> fields, boolean signIn) implements View {
    private static final Set<String> NEVER = Set.of(Seals.FIELD, "password", "secret", "repeated");

    public record Field(String name, String value) {
        /// Whether a person would recognise it as what was typed.
        public boolean readable() {
            return !value.isBlank() && !value.startsWith("{") && value.length() > 2;
        }
    }

    static SendAgain of(HttpServletRequest request, boolean signIn) {
        var fields = new ArrayList<Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NEVER.contains(name)) for (var value : values) fields.add(new Field(name, value));
        });
        return new SendAgain(request.getRequestURI(), List.copyOf(fields), signIn);
    }
}
