package jumelage.translation;

import static java.util.stream.Collectors.toMap;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jumelage.translation.MachineFailed.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The translating machine, if the operator has connected one. What it gets has left the house.
@Component
public class Machine {
    /// The most characters that it is asked at once.
    static final int LONGEST = 10_000;

    private static final int LARGEST_ANSWER = 1_000_000;
    private static final int AT_ONCE = 2;
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration KNOWN = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final @Nullable Connection connection;
    private final Duration patience;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TO_CONNECT)
            .build();
    private volatile Languages known = new Languages(Map.of(), Instant.MIN);

    private record Languages(Map<String, Dialect.Pair> pairs, Instant asked) {}

    @Autowired
    Machine(@Value("${JUMELAGE_TRANSLATE_URL:}") String setting, Clock clock) {
        this(setting, Duration.ofSeconds(20), clock);
    }

    Machine(String setting, Duration patience, Clock clock) {
        this.connection = setting.isBlank() ? null : Connection.of(setting);
        this.patience = patience;
        this.clock = clock;
    }

    /// @throws jumelage.store.Database.Refused with a sentence for the operator if `setting` names no machine
    public static void check(String setting) {
        Connection.of(setting);
    }

    public boolean there() {
        return connection != null;
    }

    /// Where the texts go; empty where there is no machine.
    public String host() {
        return connection == null ? "" : connection.address().getHost();
    }

    /// @param from and `to`: BCP 47 tags
    List<String> translate(List<String> texts, String from, String to) throws MachineFailed {
        if (connection == null) throw new MachineFailed(Why.SILENT);
        if (texts.stream().mapToInt(String::length).sum() > LONGEST) throw new MachineFailed(Why.LONG);
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) throw new MachineFailed(Why.BUSY);
            try {
                return translate(connection, texts, pair(connection, from, to));
            } finally {
                free.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new MachineFailed(Why.SILENT);
        }
    }

    private List<String> translate(Connection connection, List<String> texts, Dialect.Pair pair)
            throws MachineFailed, InterruptedException {
        var said = new ArrayList<String>();
        for (var request : connection.dialect().ask(connection, texts, pair))
            said.addAll(connection.dialect().said(ask(request)));
        if (said.size() != texts.size() || said.stream().anyMatch(String::isBlank)) throw new MachineFailed(Why.BROKEN);
        return said;
    }

    private Dialect.Pair pair(Connection connection, String from, String to)
            throws MachineFailed, InterruptedException {
        if (known.asked().plus(KNOWN).isBefore(clock.instant())) {
            var answer = ask(connection.dialect().pairs(connection));
            var pairs = connection.dialect().pairs(answer).stream()
                    .collect(toMap(one -> named(one.source(), one.target()), one -> one, (one, _) -> one));
            known = new Languages(pairs, clock.instant());
        }
        var pair = known.pairs().get(named(from, to));
        if (pair == null) throw new MachineFailed(Why.PAIR);
        return pair;
    }

    private JsonNode ask(HttpRequest.Builder request) throws MachineFailed, InterruptedException {
        // the patience of a request ends with the head of its answer; this one's, with all of it
        var asked = http.sendAsync(
                request.build(), BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST_ANSWER));
        try {
            var answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) throw new MachineFailed(Dialect.wrong(answer.statusCode(), answer.body()));
            return JSON.readTree(answer.body());
        } catch (JacksonException _) {
            throw new MachineFailed(Why.BROKEN);
        } catch (ExecutionException | TimeoutException _) {
            asked.cancel(true);
            throw new MachineFailed(Why.SILENT);
        }
    }

    private static String named(String from, String to) {
        return three(from) + "|" + three(to);
    }

    /// One machine says `fr`, another `fra`.
    private static String three(String tag) {
        var language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        try {
            return Locale.of(language).getISO3Language();
        } catch (MissingResourceException _) {
            return language;
        }
    }
}
