package jumelage.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jumelage.room.Member;
import jumelage.writing.Suggestion;
import jumelage.yjs.Part;
import tools.jackson.databind.json.JsonMapper;

/// What is suggested in an update, and what the others are told of it.
final class Suggested {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> MARKS = Set.of("insertion", "deletion", "modification");

    private Suggested() {}

    /// The ids of suggestions whose marks the parts bring, from others' ids that are written anew too.
    static Set<String> in(List<Part> parts) {
        var ids = new LinkedHashSet<String>();
        for (var part : parts)
            if (part.what() instanceof Part.Format(String key, Object value)
                    && MARKS.contains(key)
                    && value instanceof Map<?, ?> attributes
                    && attributes.get("id") instanceof String id) ids.add(id);
        return ids;
    }

    /// What `reader` is told of suggestions that were bound to somebody just now, as [Wire#NEWS].
    static byte[] news(Map<String, Member> bound, Member reader) {
        var suggestions = new ArrayList<Suggestion>();
        bound.forEach((id, by) -> suggestions.add(suggestion(id, by, reader)));
        var news = new LinkedHashMap<String, Object>();
        news.put("kind", "suggestions");
        news.put("suggestions", suggestions);
        return Frames.news(JSON.writeValueAsString(news));
    }

    private static Suggestion suggestion(String id, Member by, Member reader) {
        var school = by.frame().partners().stream()
                .filter(partner -> Objects.equals(partner.school(), by.school()))
                .findFirst();
        return new Suggestion(
                id,
                by.person().name(),
                school.map(partner -> partner.town()).orElse(null),
                school.map(partner -> partner.weave()).orElse(null),
                by.id().equals(reader.id()));
    }
}
