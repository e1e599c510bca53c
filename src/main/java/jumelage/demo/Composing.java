package jumelage.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jumelage.document.Document;
import jumelage.document.Passage;
import jumelage.document.Segments;
import jumelage.document.ShortIds;

/// A page that grows, a few words at a time, into what its sheet says.
final class Composing {
    private static final Pattern FEW_WORDS = Pattern.compile("(?:\\s*\\S+){1,3}\\s*");
    private static final Duration LETTER = Duration.ofMillis(140);
    private static final Duration THOUGHT = Duration.ofSeconds(2);

    private final Document whole;
    private final List<Passage> passages;
    private final Book.Script script;
    /// What each block says by now.
    private final Map<String, String> said = new HashMap<>();

    /// Somebody makes a block say something.
    record Saying(String who, Instant at, String block, String words) {}

    Composing(Document text, Book.Script script) {
        this.whole = text.withIds(new ShortIds(new SecureRandom()));
        this.passages = Passage.of(whole);
        this.script = script;
        said.put(block(script.begins()), script.begins());
    }

    /// What there is by now: of the whole the blocks of which something is said, and of them that.
    Document now() {
        var now = whole;
        for (var passage : passages) {
            var words = said.getOrDefault(passage.id(), "");
            if (words.isBlank()) now = Segments.drop(now, passage.id());
            else if (!words.equals(passage.words()))
                now = Segments.say(now, passage.id(), words, "", whole, passage.id());
        }
        return now;
    }

    Document after(Saying saying) {
        said.put(saying.block, saying.words);
        return now();
    }

    boolean isWhole() {
        return now().readsLike(whole);
    }

    /// In the order of time, as two may write at once.
    List<Saying> sayings(Instant present) {
        var says = new HashMap<>(said);
        var sayings = new ArrayList<Saying>();
        for (var take : script.takes()) {
            var its = sayings(take, block(take.block()), says, present);
            says.put(its.getLast().block, its.getLast().words);
            sayings.addAll(its);
        }
        sayings.sort((one, other) -> one.at.compareTo(other.at));
        return sayings;
    }

    private static List<Saying> sayings(Book.Take take, String block, Map<String, String> says, Instant present) {
        var words = says.getOrDefault(block, "");
        var strikes = Objects.requireNonNullElse(take.strikes(), "");
        var from = place(take, words, strikes);
        var before = words.substring(0, from);
        var behind = words.substring(from + strikes.length());
        var writing = new Writing(take, block, behind, day(present, take.days(), take.at()));
        if (!strikes.isEmpty()) writing.says(before, THOUGHT);
        if (take.tries() != null) {
            writing.types(before, take.tries());
            writing.says(before, THOUGHT);
        }
        if (take.types() != null) writing.types(before, take.types());
        return writing.sayings;
    }

    private static int place(Book.Take take, String words, String strikes) {
        var after = take.after();
        var found = after == null
                ? strikes.isEmpty() ? words.length() : words.indexOf(strikes)
                : words.indexOf(after) + after.length();
        if (found < 0 || after != null && !words.contains(after) || !words.startsWith(strikes, found))
            throw new IllegalStateException("Not in “" + words + "”: " + take);
        return found;
    }

    private static Instant day(Instant present, int days, LocalTime at) {
        return present.minus(days, DAYS).truncatedTo(DAYS).plusNanos(at.toNanoOfDay());
    }

    private String block(String beginning) {
        return passages.stream()
                .filter(passage -> passage.words().startsWith(beginning))
                .findFirst()
                .map(Passage::id)
                .orElseThrow(() -> new IllegalStateException("No block begins so: " + beginning));
    }

    private static final class Writing {
        private final Book.Take take;
        private final String block;
        private final String behind;
        private final List<Saying> sayings = new ArrayList<>();
        private Instant at;

        Writing(Book.Take take, String block, String behind, Instant at) {
            this.take = take;
            this.block = block;
            this.behind = behind;
            this.at = at;
        }

        void types(String before, String words) {
            var typed = new StringBuilder(before);
            for (var few :
                    FEW_WORDS.matcher(words).results().map(MatchResult::group).toList())
                says(typed.append(few).toString(), LETTER.multipliedBy(few.length()));
        }

        void says(String before, Duration later) {
            at = at.plus(later);
            sayings.add(new Saying(take.who(), at, block, before + behind));
        }
    }
}
