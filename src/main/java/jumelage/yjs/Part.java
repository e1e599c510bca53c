package jumelage.yjs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that an update brings, and where it belongs: what a schema judges before the document changes.
///
/// @param client that wrote it
/// @param key under which it stands there, as attributes do; none for what stands in a row
public record Part(long client, Place place, @Nullable String key, What what) {

    public sealed interface Place {}

    public sealed interface What {}

    /// At the top of the document.
    public record Root(String name) implements Place {}

    public record Element(String name) implements Place, What {}

    /// A text between elements, which holds [Characters], [Format] and [Embedded].
    public record Text() implements Place, What {}

    /// Whatever no document of an editor has: lists, maps, binary content, documents within; a place that
    /// contradicts what is held.
    public record Foreign() implements Place, What {}

    /// In nothing that is there: it is forgotten as soon as it is taken, or waits when the update is not
    /// [complete][Update#complete].
    public record Nowhere() implements Place {}

    public record Characters(String text) implements What {}

    /// A mark that begins here, or ends.
    public record Format(String key, Object value) implements What {

        public boolean ends() {
            return value == Json.NULL;
        }

        /// The mark, where it does not end.
        public Node.Mark mark() {
            return Read.mark(key, value);
        }
    }

    /// Values as in [Node]; of an attribute the last counts.
    public record Plain(List<Object> values) implements What {}

    public record Embedded(Object value) implements What {}
}
