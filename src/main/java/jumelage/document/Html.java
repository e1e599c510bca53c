package jumelage.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// HTML in the making, well-formed as XML too. Names of elements and attributes are our own; every value is escaped.
final class Html {

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    Html open(String element) {
        endTag();
        written.append('<').append(element);
        open.push(element);
        inTag = true;
        return this;
    }

    /// An attribute without a value is left out.
    Html attribute(String name, @Nullable Object value) {
        if (value != null) {
            written.append(' ').append(name).append("=\"");
            escape(value.toString());
            written.append('"');
        }
        return this;
    }

    Html text(String text) {
        endTag();
        escape(text);
        return this;
    }

    Html close() {
        endTag();
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /// Ends an element that holds nothing.
    Html end() {
        open.pop();
        inTag = false;
        written.append("/>");
        return this;
    }

    Html empty(String element) {
        endTag();
        written.append('<').append(element).append("/>");
        return this;
    }

    private void endTag() {
        if (inTag) {
            written.append('>');
            inTag = false;
        }
    }

    private void escape(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                default -> written.append(character);
            }
        }
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
