package jumelage.live;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import jumelage.room.RoomId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one node tells the others of who is at a document: short enough for a bell, and without a name.
///
/// @param document none where the node only says that it is there
record Word(String node, @Nullable ItemId document, List<Entry> entries) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 6_500;

    /// @param person none if he has gone
    /// @param told whether it says where he writes, too
    record Entry(
            long client,
            @Nullable PersonId person,
            boolean told,
            long clock,
            @Nullable String cursor) {
        static Entry gone(long client) {
            return new Entry(client, null, false, 0, null);
        }

        static Entry still(Attendee one) {
            return new Entry(one.client(), one.who().person(), false, 0, null);
        }

        static Entry at(Attendee one) {
            return new Entry(one.client(), one.who().person(), true, one.clock(), one.cursor());
        }

        private List<Object> json() {
            var json = new ArrayList<Object>();
            json.add(client);
            if (person != null) json.add(person.toString());
            if (told) json.add(clock);
            if (cursor != null) json.add(cursor);
            return json;
        }

        private static Entry read(JsonNode json) {
            return new Entry(
                    json.get(0).longValue(),
                    json.size() < 2 ? null : PersonId.of(json.get(1).stringValue()),
                    json.size() > 2,
                    json.size() < 3 ? 0 : json.get(2).longValue(),
                    json.size() < 4 ? null : json.get(3).stringValue());
        }
    }

    /// As many as it takes.
    static List<Word> of(String node, ItemId document, List<Entry> entries) {
        var words = new ArrayList<Word>();
        var some = new ArrayList<Entry>();
        var length = 0;
        for (var entry : entries) {
            var next = JSON.writeValueAsString(entry.json()).length() + 1;
            if (length + next > LONGEST) {
                words.add(new Word(node, document, List.copyOf(some)));
                some.clear();
                length = 0;
            }
            some.add(entry);
            length += next;
        }
        if (!some.isEmpty()) words.add(new Word(node, document, List.copyOf(some)));
        return words;
    }

    static Word read(String text) {
        var json = JSON.readTree(text);
        var document = json.size() < 4
                ? null
                : new ItemId(
                        RoomId.of(json.get(1).stringValue()),
                        UUID.fromString(json.get(2).stringValue()));
        var entries = new ArrayList<Entry>();
        if (document != null) json.get(3).forEach(entry -> entries.add(Entry.read(entry)));
        return new Word(json.get(0).stringValue(), document, entries);
    }

    @Override
    public String toString() {
        var json = new ArrayList<Object>();
        json.add(node);
        if (document != null) {
            json.add(document.room().toString());
            json.add(document.id().toString());
            json.add(entries.stream().map(Entry::json).toList());
        }
        return JSON.writeValueAsString(json);
    }
}
