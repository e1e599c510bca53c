package jumelage.shell;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/// What reaches a handler is clean text: composed (NFC), without control characters, without space around it.
@ControllerAdvice
public class Typing {

    @InitBinder
    void clean(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(500);
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                setValue(text == null ? null : Typing.clean(text));
            }
        });
    }

    /// `text` as it may be kept: PostgreSQL takes no NUL, a reader no control characters; lines end with one newline.
    public static String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        var kept = new StringBuilder(lines.length());
        lines.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }
}
