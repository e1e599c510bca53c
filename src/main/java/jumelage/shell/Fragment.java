package jumelage.shell;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;

/// A part of a page that is written once for all who see the same, as the bytes that are sent. What is one reader's
/// alone, such as the seal of a form, stands outside it.
public final class Fragment implements Content {
    private final byte[] html;

    private Fragment(byte[] html) {
        this.html = html;
    }

    public static Fragment of(View view) {
        return of(Templates.print(view));
    }

    /// @param html that was made by a program of ours
    public static Fragment of(String html) {
        return new Fragment(html.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeTo(TemplateOutput out) {
        out.writeBinaryContent(html);
    }
}
