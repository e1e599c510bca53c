package jumelage.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import jumelage.shell.Face;
import jumelage.shell.Id;
import jumelage.shell.Seals;
import jumelage.store.Doorbell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is signed in, and where. A session is a row; its token is stored hashed and lives in a cookie. What is kept in
/// the heap goes when the doorbell rings for its person, on every node.
@Component
public class Sessions {
    /// What rings when something about a person has changed; the payload is his id.
    public static final String TOPIC = "account.person";

    static final String COOKIE = "session";
    private static final Duration STAFF_IDLE = Duration.ofDays(14);
    private static final Duration PUPIL_IDLE = Duration.ofMinutes(60);
    private static final Duration SEEN = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final People people;
    private final Seals seals;
    private final Doorbell doorbell;
    private final Clock clock;
    /// Counts what was forgotten: what was read before is not kept after.
    private final AtomicLong forgotten = new AtomicLong();
    private final Cache<ByteBuffer, Held> cache = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    /// @param face made once: what the frame keeps of it goes with it
    private record Held(Person person, Face face, Instant ends, Instant seen) {}

    private record Row(PersonId person, Instant lastSeen, Instant ends) {}

    Sessions(JdbcClient db, People people, Seals seals, Doorbell doorbell, Clock clock) {
        this.db = db;
        this.people = people;
        this.seals = seals;
        this.doorbell = doorbell;
        this.clock = clock;
        doorbell.hear(TOPIC, person -> forget(PersonId.of(person)), this::forgetAll);
    }

    /// Signs `person` in on the device that `request` comes from; whoever was signed in there no longer is.
    public void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(this::end);
        var token = Id.Chance.secret();
        var now = clock.instant();
        var device = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        db.sql("""
                insert into account.session (token, person, device, began, last_seen, ends)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        hash(token),
                        person.id(),
                        device.substring(0, Math.min(device.length(), 300)),
                        now,
                        now,
                        now.plus(idle(person)))
                .update();
        response.addCookie(cookie(request, token, person.pupil() ? -1 : (int) STAFF_IDLE.toSeconds()));
        seals.renew(request, response);
    }

    /// Signs out the device that `request` comes from.
    public void end(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(this::end);
        response.addCookie(cookie(request, "", 0));
        seals.renew(request, response);
    }

    /// Signs `person` out everywhere, at once.
    public void endAll(PersonId person) {
        db.sql("delete from account.session where person = ?")
                .param(person.value())
                .update();
        refresh(person);
    }

    /// Forgets what is known of `person`, whose name, language or rights have changed, on every node; here once more
    /// when that is there for all, since somebody may have read the old in between.
    public void refresh(PersonId person) {
        forget(person);
        doorbell.ring(TOPIC, person.toString());
    }

    private void forgetAll() {
        forgotten.incrementAndGet();
        cache.invalidateAll();
    }

    private void forget(PersonId person) {
        forgotten.incrementAndGet();
        cache.asMap().values().removeIf(held -> held.person().id().equals(person));
    }

    /// Signs `person` out everywhere but on the device that `request` comes from.
    public void endOthers(PersonId person, HttpServletRequest request) {
        var own = token(request).map(Sessions::hash).orElse(new byte[0]);
        db.sql("delete from account.session where person = ? and token <> ?")
                .params(person, own)
                .update();
        refresh(person);
    }

    /// Ends one of the sessions of `person`.
    ///
    /// @param key of an [OpenSession]
    void end(PersonId person, String key) {
        db.sql("delete from account.session where person = ? and encode(token, 'hex') = ?")
                .params(person, key)
                .update();
        refresh(person);
    }

    /// Where `person` is signed in, the latest first.
    List<OpenSession> open(PersonId person, HttpServletRequest request) {
        var own = token(request).map(Sessions::hash).orElse(new byte[0]);
        return db.sql("""
                select encode(token, 'hex') as key, device as agent, last_seen as seen, token = ? as here
                  from account.session where person = ? and ends > ? order by here desc, last_seen desc limit 50
                """)
                .params(own, person, clock.instant())
                .query(OpenSession.class)
                .list();
    }

    /// Who is signed in on the device that `request` comes from.
    public Optional<Person> of(HttpServletRequest request) {
        return token(request).flatMap(this::held).map(Held::person);
    }

    /// The session that `request` comes with, to be asked when that is over.
    public Optional<Session> session(HttpServletRequest request) {
        return token(request).filter(token -> held(token).isPresent()).map(token -> new Session(this, hash(token)));
    }

    Optional<Person> seen(byte[] hash) {
        return held(hash).map(Held::person);
    }

    /// What is kept may be older than what another node has written: that it has ended is asked once more.
    Optional<Person> look(byte[] hash) {
        var key = ByteBuffer.wrap(hash);
        var now = clock.instant();
        var known = cache.getIfPresent(key);
        if (known != null && lasts(known, now)) return Optional.of(known.person());
        var before = forgotten.get();
        var found = read(hash, now).filter(held -> lasts(held, now));
        found.ifPresent(held -> keep(key, held, before));
        return found.map(Held::person);
    }

    /// How the frame shows him; the same object as long as nothing about him has changed.
    Optional<Face> faceOf(HttpServletRequest request) {
        return token(request).flatMap(this::held).map(Held::face);
    }

    private Optional<Held> held(String token) {
        return held(hash(token));
    }

    private Optional<Held> held(byte[] hash) {
        var key = ByteBuffer.wrap(hash);
        var now = clock.instant();
        var known = cache.getIfPresent(key);
        var before = forgotten.get();
        if (known == null) {
            var found = read(hash, now);
            if (found.isEmpty()) return found;
            known = found.get();
            keep(key, known, before);
        }
        if (!lasts(known, now)) return Optional.empty();
        var lately =
                known.seen().plus(SEEN).isAfter(now) && known.seen().minus(SEEN).isBefore(now);
        return lately ? Optional.of(known) : seen(key, known, now, before);
    }

    private static boolean lasts(Held held, Instant now) {
        // seen in the future: the clock was put back, and nobody knows for how long nobody was there
        return held.ends().isAfter(now) && !held.seen().isAfter(now.plus(idle(held.person())));
    }

    private Optional<Held> read(byte[] hash, Instant now) {
        return db.sql("select person, last_seen, ends from account.session where token = ? and ends > ?")
                .params(hash, now)
                .query(Row.class)
                .optional()
                .flatMap(row -> people.findById(row.person())
                        .filter(person -> person.closed() == null)
                        .map(person -> new Held(person, person.face(), row.ends(), row.lastSeen())));
    }

    /// Nobody if the session has ended meanwhile.
    private Optional<Held> seen(ByteBuffer key, Held held, Instant now, long before) {
        var ends = now.plus(idle(held.person()));
        var still = db.sql("update account.session set last_seen = ?, ends = ? where token = ?")
                .params(now, ends, key.array())
                .update();
        if (still == 0) return Optional.empty();
        var fresh = new Held(held.person(), held.face(), ends, now);
        keep(key, fresh, before);
        return Optional.of(fresh);
    }

    private void keep(ByteBuffer key, Held held, long before) {
        cache.put(key, held);
        if (forgotten.get() != before) cache.invalidate(key);
    }

    void end(String token) {
        db.sql("delete from account.session where token = ? returning person as value")
                .param(hash(token))
                .query(PersonId.class)
                .optional()
                .ifPresent(this::refresh);
    }

    /// Whether `request` comes from a device on which somebody has signed in: its answer is for nobody else.
    public static boolean carried(HttpServletRequest request) {
        return token(request).isPresent();
    }

    static Optional<String> token(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE)
                                && !cookie.getValue().isEmpty())
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static Cookie cookie(HttpServletRequest request, String token, int seconds) {
        var cookie = new Cookie(COOKIE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static Duration idle(Person person) {
        return person.pupil() ? PUPIL_IDLE : STAFF_IDLE;
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
