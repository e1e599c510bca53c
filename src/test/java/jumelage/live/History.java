package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.yjs.Node;
import jumelage.yjs.Read;
import org.jspecify.annotations.Nullable;

/// One history of a document, the same for the same seed but for what several threads make of it. Each insertion is a
/// character of its own, three times, so that it can be found again.
final class History implements Runnable {
    private static final int STEPS = 40;
    private static final int TIMES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final char FIRST = '\u4e00';
    /// No line is ever empty: two who write in an empty one at once make two texts of it, one of which goes when either
    /// is edited (as in y-prosemirror), and with it what somebody else types into it meanwhile.
    private static final String STAYS = "· ";

    private final long seed;
    private final Random random;
    private final ItemId page;
    private final List<Sheets> nodes;
    private final WritingTogether house;
    private final List<Writer> writers = new ArrayList<>();
    private final Map<Character, PersonId> written = new HashMap<>();
    /// Who writes as which client. Whoever cuts a line types its end anew, so not each character stays with its first.
    private final Map<Long, PersonId> owners = new HashMap<>();
    private final Set<Character> saved = new HashSet<>();
    private final Set<Character> deleted = new HashSet<>();
    private int blocks;

    History(long seed, ItemId page, List<Sheets> nodes, WritingTogether house) {
        this.seed = seed;
        this.random = new Random(seed);
        this.page = page;
        this.nodes = nodes;
        this.house = house;
        for (var member : List.of(house.claire, house.lina, house.nikos)) writers.add(new Writer(member));
    }

    private final class Writer {
        final Member member;
        Tab browser;
        final Set<Character> mine = new HashSet<>();
        final List<byte[]> held = new ArrayList<>();
        final Map<Integer, Set<Character>> sent = new HashMap<>();
        byte @Nullable [] last;

        Writer(Member member) {
            this.member = member;
            this.browser = new Tab(member, client());
        }

        @Override
        public String toString() {
            return "\n" + browser.farewell() + " sent " + browser.sent + " saved " + browser.saved + " welcomes "
                    + browser.welcomes + " " + browser.json();
        }

        long client() {
            var client = 1L + random.nextInt(Integer.MAX_VALUE);
            owners.put(client, member.id());
            return client;
        }

        void join() {
            sent.clear();
            held.clear();
            if (random.nextInt(6) == 0) {
                var reloaded = new Tab(member, client());
                reloaded.doc.apply(browser.doc.state());
                browser = reloaded;
            }
            try {
                browser.join(node(), page);
            } catch (Refusal refusal) {
                assertThat(refusal.farewell()).as("seed %d", seed).isEqualTo(Farewell.LATER);
            }
        }

        boolean online() {
            if (browser.farewell() != null) {
                assertThat(browser.farewell()).as("seed %d", seed).isEqualTo(Farewell.LATER);
                browser.leave();
            }
            return browser.online();
        }

        void pump() {
            var before = browser.sent;
            try {
                browser.pump();
            } catch (Refusal refusal) {
                refused(refusal);
                return;
            }
            // an answer holds all that is there
            for (var number = before + 1; number <= browser.sent; number++) sent.put(number, new HashSet<>(mine));
            for (var number = 1; number <= browser.saved; number++) saved.addAll(sent.getOrDefault(number, Set.of()));
        }

        void refused(Refusal refusal) {
            assertThat(refusal.farewell())
                    .as("seed %d: %s", seed, refusal.getMessage())
                    .isEqualTo(Farewell.LATER);
            browser.leave();
        }

        void send(byte[] update, Set<Character> characters) {
            if (!online()) return;
            sent.put(browser.sent + 1, characters);
            last = update;
            try {
                browser.raw(update);
            } catch (Refusal refusal) {
                refused(refusal);
            }
        }

        void insert() {
            var character = (char) (FIRST + written.size());
            written.put(character, member.id());
            mine.add(character);
            var update = browser.offline(
                    nodes -> inserted(nodes, String.valueOf(character).repeat(TIMES)));
            if (online() && random.nextInt(5) == 0) held.add(update);
            else send(update, Set.of(character));
        }

        void delete() {
            var there = removable(browser.shows());
            if (there.isEmpty()) return;
            var character = there.get(random.nextInt(there.size()));
            deleted.add(character);
            send(
                    browser.offline(nodes -> changed(
                            nodes,
                            text -> new Node.Text(text.text().replace(String.valueOf(character), ""), text.marks()))),
                    Set.of());
        }

        void mark() {
            send(
                    browser.offline(nodes -> changed(
                            nodes,
                            text -> random.nextBoolean()
                                    ? text
                                    : new Node.Text(
                                            text.text(),
                                            text.marks().isEmpty()
                                                    ? List.of(new Node.Mark("bold", Map.of()))
                                                    : List.of()))),
                    Set.of());
        }

        void flush() {
            Collections.shuffle(held, random);
            for (var update : List.copyOf(held)) send(update, Set.of());
            held.clear();
        }
    }

    private Sheets node() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    @Override
    public void run() {
        writers.forEach(Writer::join);
        for (var step = 0; step < STEPS; step++) step(writers.get(random.nextInt(writers.size())));
        finish();
        check();
    }

    private void step(Writer writer) {
        var chance = random.nextInt(100);
        if (chance < 45) writer.insert();
        else if (chance < 52) writer.delete();
        else if (chance < 59) writer.mark();
        else if (chance < 72) writer.pump();
        else if (chance < 77) writer.browser.leave();
        else if (chance < 85) {
            if (!writer.online()) writer.join();
        } else if (chance < 88) node().end(page, Farewell.LATER);
        else if (chance < 92) writer.flush();
        else if (chance < 96) {
            if (writer.last != null) writer.send(writer.last, Set.of());
        } else WritingTogether.rest(random.nextInt(8));
    }

    private void finish() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!together()) {
            if (System.nanoTime() > until) throw new AssertionError("seed " + seed + " " + writers);
            WritingTogether.rest(5);
        }
    }

    private boolean together() {
        var same = new HashSet<String>();
        var whole = true;
        for (var writer : writers) {
            if (!writer.online()) writer.join();
            if (writer.online()) writer.flush();
            writer.pump();
            whole &= writer.online()
                    && writer.browser.sent > 0
                    && writer.browser.saved == writer.browser.sent
                    && writer.browser.welcomes > 0;
            same.add(writer.browser.json());
        }
        return whole && same.size() == 1;
    }

    private void check() {
        var kept = house.shelf.find(page).orElseThrow();
        var doc = kept.doc(house.shelf.after(page, kept.stateSeq()));
        var nodes = Read.authored(doc);
        assertThat(Node.json(Read.nodes(doc)))
                .as("seed %d", seed)
                .isEqualTo(writers.getFirst().browser.json());
        var authors = house.shelf.authors(page);
        var counts = new HashMap<Character, Integer>();
        count(nodes, (character, client) -> {
            counts.merge(character, 1, Integer::sum);
            assertThat(authors.get(client).person())
                    .as("seed %d: %s", seed, character)
                    .isEqualTo(owners.get(client));
        });
        for (var character : written.keySet()) {
            if (deleted.contains(character)) continue;
            // more often where two made one text of two at the same time
            assertThat(counts.getOrDefault(character, 0))
                    .as("seed %d, %s, saved %s", seed, character, saved.contains(character))
                    .isGreaterThanOrEqualTo(TIMES);
        }
        assertThat(saved).isNotEmpty();
        for (var writer : writers) writer.browser.leave();
    }

    private interface Counting {
        void one(char character, long client);
    }

    private static void count(List<Node> nodes, Counting counting) {
        for (var node : nodes)
            switch (node) {
                case Node.Element element -> count(element.content(), counting);
                case Node.Text text ->
                    text.text()
                            .chars()
                            .filter(unit -> unit >= FIRST)
                            .forEach(unit -> counting.one((char) unit, text.author()));
                case Node.Embedded _ -> {}
            }
    }

    /// Those that leave others in their line: with the last one the line's text goes, and with it, as in every editor
    /// on Yjs, what somebody else types into it meanwhile.
    private static List<Character> removable(List<Node> nodes) {
        var removable = new ArrayList<Character>();
        for (var node : nodes)
            if (node instanceof Node.Element element) {
                var within = removable(element.content());
                var own = text(element.content())
                        .chars()
                        .filter(unit -> unit >= FIRST)
                        .mapToObj(unit -> (char) unit)
                        .distinct()
                        .toList();
                if (!within.isEmpty()) removable.addAll(within);
                else if (own.size() > 1 && element.content().stream().noneMatch(Node.Element.class::isInstance))
                    removable.addAll(own);
            }
        return removable;
    }

    private static String text(List<Node> nodes) {
        var text = new StringBuilder();
        for (var node : nodes)
            switch (node) {
                case Node.Element element -> text.append(text(element.content()));
                case Node.Text run -> text.append(run.text());
                case Node.Embedded _ -> {}
            }
        return text.toString();
    }

    /// Into a block that is there, or a new one.
    private List<Node> inserted(List<Node> nodes, String words) {
        var all = new ArrayList<>(nodes);
        if (all.isEmpty() || random.nextInt(8) == 0) {
            all.add(
                    random.nextInt(all.size() + 1),
                    Tab.paragraph("n" + Math.abs(seed) % 1000 + "-" + blocks++, STAYS + words));
            return all;
        }
        var at = random.nextInt(all.size());
        var block = (Node.Element) all.get(at);
        var content = new ArrayList<>(block.content());
        if (content.isEmpty()) content.add(new Node.Text(words, List.of()));
        else {
            var run = random.nextInt(content.size());
            var text = (Node.Text) content.get(run);
            var offset = random.nextInt(text.text().length() + 1);
            content.set(
                    run,
                    new Node.Text(
                            text.text().substring(0, offset)
                                    + words
                                    + text.text().substring(offset),
                            text.marks()));
        }
        all.set(at, new Node.Element(block.type(), block.attributes(), content));
        return all;
    }

    private static List<Node> changed(List<Node> nodes, UnaryOperator<Node.Text> change) {
        return nodes.stream()
                .<Node>map(node -> {
                    var block = (Node.Element) node;
                    return new Node.Element(
                            block.type(),
                            block.attributes(),
                            block.content().stream()
                                    .<Node>map(run -> run instanceof Node.Text text ? change.apply(text) : run)
                                    .toList());
                })
                .toList();
    }
}
