package jumelage.live;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Somebody at a document with one browser, on this node or another.
///
/// @param line none if it leads to another node
/// @param node which one; none if it is this
/// @param cursor where he writes, as JSON of our own making; none while his browser tells nothing of it
/// @param clock of what was last told of him
/// @param heard in nanoseconds, when another node has last spoken of him
record Attendee(
        long client,
        Present who,
        @Nullable Line line,
        @Nullable String node,
        @Nullable String cursor,
        long clock,
        long heard) {
    private static final JsonMapper JSON = new JsonMapper();

    static Attendee here(long client, Present who, Line line) {
        return new Attendee(client, who, line, null, null, 0, 0);
    }

    static Attendee there(long client, Present who, String node, long heard) {
        return new Attendee(client, who, null, node, null, 0, heard);
    }

    Attendee at(@Nullable String cursor, long clock) {
        return new Attendee(client, who, line, node, cursor, clock, heard);
    }

    Attendee heard(long now) {
        return new Attendee(client, who, line, node, cursor, clock, now);
    }

    Attendee called(Present now) {
        return new Attendee(client, now, line, node, cursor, clock, heard);
    }

    /// What the browsers of the others show of him; none if nothing.
    @Nullable
    String state() {
        return cursor == null ? null : "{\"cursor\":" + cursor + ",\"user\":" + JSON.writeValueAsString(user()) + "}";
    }

    /// His entry in the list of people. `you` comes at its end.
    String entry() {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("client", client);
        entry.putAll(user());
        var json = JSON.writeValueAsString(entry);
        return json.substring(0, json.length() - 1) + ",\"you\":";
    }

    private Map<String, @Nullable Object> user() {
        var user = new LinkedHashMap<String, @Nullable Object>();
        user.put("name", who.name());
        user.put("town", who.town());
        user.put("weave", who.weave());
        user.put("pupil", who.pupil());
        return user;
    }
}
