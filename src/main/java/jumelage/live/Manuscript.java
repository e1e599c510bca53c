package jumelage.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jumelage.account.PersonId;
import jumelage.document.Shown;
import jumelage.yjs.Doc;
import jumelage.yjs.Refused;
import jumelage.yjs.Update;
import jumelage.yjs.Updates;

/// A document in memory, and what may be written into it. Guarded by its sheet.
final class Manuscript {
    private final Doc doc;
    private final Growth growth;
    private final Map<Long, PersonId> authors = new HashMap<>();
    private final Set<Shown> shown;
    private final Set<String> suggested = new HashSet<>();
    private boolean spoilt;

    /// What came of an update.
    sealed interface Answer {

        /// It builds on what is not there.
        record TooEarly() implements Answer {}

        /// Something of it was written by a client to whom nobody is bound here. Whoever wrote it may have done so on
        /// another node, so that is to be looked for first.
        record Unknown() implements Answer {}

        /// It shows files of which it is not known whether its writer may.
        record Showing(Set<Shown> files) implements Answer {}

        /// @param news what the document did not have
        /// @param tidied whether some of that is not of the writer: he is to be told, too
        /// @param bound clients that have written for the first time
        /// @param suggested ids of suggestions that came for the first time
        record Taken(byte[] news, boolean tidied, List<Author> bound, Set<String> suggested) implements Answer {}
    }

    Manuscript(Opened opened) {
        doc = opened.doc();
        growth = new Growth(doc);
        shown = new HashSet<>(opened.shown());
        know(opened.authors().values());
    }

    void know(Collection<Author> all) {
        for (var author : all) authors.putIfAbsent(author.client(), author.person());
    }

    /// @param sure whether all is here that was kept when the update came
    /// @param may what the scribe may show besides what is shown already
    /// @param others who are here, too
    /// @throws Refusal when something of it may not stand here; then nothing of it was taken
    Answer take(byte[] bytes, boolean sure, Scribe scribe, Set<Shown> may, Supplier<List<Scribe>> others) {
        try {
            var update = Update.parse(bytes, Bounds.YJS);
            if (!update.complete(doc)) return new Answer.TooEarly();
            var parts = update.newParts(doc);
            var files = Whitelist.check(parts, update, doc);
            files.removeAll(shown);
            files.removeAll(may);
            if (!files.isEmpty()) return new Answer.Showing(files);
            var clients = update.newClients(doc);
            if (!sure && !clients.stream().allMatch(client -> own(client, scribe))) return new Answer.Unknown();
            var bound = bound(clients, scribe, others);
            growth.add(parts, doc);
            var news = doc.take(update);
            if (doc.pending()) {
                spoilt = true;
                throw new Refusal(Farewell.REFUSED, "What was written goes round in a circle");
            }
            // what brings nothing is in no commit, so it binds nobody
            if (Updates.nothing(news)) return new Answer.Taken(news, false, List.of(), Set.of());
            know(bound);
            var ids = Suggested.in(parts);
            ids.removeIf(id -> !suggested.add(id));
            return new Answer.Taken(news, !Arrays.equals(news, bytes), bound, ids);
        } catch (Refused e) {
            throw refused(e);
        }
    }

    private boolean own(long client, Scribe scribe) {
        var author = authors.get(client);
        return author == null
                ? client == scribe.client()
                : author.equals(scribe.member().id());
    }

    /// Those of the clients to whom nobody was bound, and the scribe's own.
    private List<Author> bound(Set<Long> clients, Scribe scribe, Supplier<List<Scribe>> others) {
        var me = scribe.member();
        var bound = new ArrayList<Author>();
        for (var client : clients) {
            if (foreign(client, me.id(), others))
                throw new Refusal(Farewell.REFUSED, "It was written by somebody else");
            if (!authors.containsKey(client)) bound.add(Author.of(client, me));
        }
        if (!authors.containsKey(scribe.client()) && !clients.contains(scribe.client()))
            bound.add(Author.of(scribe.client(), me));
        if (!bound.isEmpty()) {
            var mine = authors.values().stream().filter(me.id()::equals).count();
            if (mine + bound.size() > Bounds.CLIENTS) throw new Refusal(Farewell.REFUSED, "Too many clients of one");
        }
        return bound;
    }

    /// Whether somebody else writes as this client.
    boolean foreign(long client, PersonId me, Supplier<List<Scribe>> others) {
        var author = authors.get(client);
        if (author != null) return !author.equals(me);
        return others.get().stream()
                .anyMatch(other ->
                        other.client() == client && !other.member().id().equals(me));
    }

    /// What was kept elsewhere.
    ///
    /// @return what of it the document did not have
    /// @throws Refusal when it cannot be taken
    byte[] takeIn(byte[] update) {
        try {
            return doc.repeat(Update.parse(update, Bounds.YJS));
        } catch (Refused e) {
            throw refused(e);
        }
    }

    byte[] missing(byte[] stateVector) {
        try {
            return doc.stateSince(stateVector);
        } catch (Refused e) {
            throw refused(e);
        }
    }

    byte[] stateVector() {
        return doc.stateVector();
    }

    /// Whether it holds something half, and must be read anew.
    boolean spoilt() {
        return spoilt;
    }

    private Refusal refused(Refused why) {
        try {
            doc.stateVector();
        } catch (Refused _) {
            spoilt = true;
        }
        return new Refusal(
                why.reason() == Refused.Reason.BROKEN ? Farewell.LATER : Farewell.REFUSED,
                why.reason().toString());
    }
}
