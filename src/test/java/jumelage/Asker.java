package jumelage;

import com.microsoft.playwright.BrowserContext;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.account.Sessions;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import jumelage.shell.Installation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Makes the people of a test, each signed in and ready to ask:
/// `asker.staff("Claire").post("/me", "name", "Claire Kerlan")`.
@Component
public class Asker {
    public static final String PASSWORD = "jumelage";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String HASH =
            Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);

    private final ObjectProvider<MockMvcTester> mvc;
    private final People people;
    private final Sessions sessions;
    private final Installation installation;
    private final JdbcClient db;
    private final Clock clock;
    private final Environment environment;

    Asker(
            ObjectProvider<MockMvcTester> mvc,
            People people,
            Sessions sessions,
            Installation installation,
            JdbcClient db,
            Clock clock,
            Environment environment) {
        this.mvc = mvc;
        this.people = people;
        this.sessions = sessions;
        this.installation = installation;
        this.db = db;
        this.clock = clock;
        this.environment = environment;
    }

    /// Somebody with a confirmed staff account, an address of their own, and the password [#PASSWORD].
    public Somebody staff(String name) {
        var person = person(Person.Kind.STAFF, name);
        db.sql("insert into account.staff (person, address, password, confirmed) values (?, ?, ?, ?)")
                .params(person.id(), "staff-" + COUNT.incrementAndGet() + "@school.example", HASH, clock.instant())
                .update();
        return signedIn(person);
    }

    /// A validated teacher at a new school in France.
    public Somebody teacher(String name) {
        return teacher(name, school("Collège " + name, "FR"));
    }

    public Somebody teacher(String name, SchoolId school) {
        var teacher = staff(name);
        db.sql("""
                insert into employment.employment (id, person, school, role, state, since, office, version)
                values (?, ?, ?, 'teacher', 'VALIDATED', ?, 'central', 1)
                """)
                .params(Id.next(clock.instant()), teacher.id(), school, clock.instant())
                .update();
        return teacher;
    }

    /// A confirmed school.
    public SchoolId school(String name, String country) {
        var now = clock.instant();
        var id = new SchoolId(Id.next(now));
        db.sql(
                        "insert into school.school (id, name, country, town, confirmed, code, made, version) values (?, ?, ?, ?, ?, ?, ?, 1)")
                .params(id, name, country, "Guérande", now, "TEST" + COUNT.incrementAndGet(), now)
                .update();
        return id;
    }

    public Somebody pupil(String name) {
        return signedIn(person(Person.Kind.PUPIL, name));
    }

    /// @param office a country's code, or `central`
    public Somebody officer(String name, String office) {
        var officer = staff(name);
        db.sql("insert into account.officer (person, office) values (?, ?)")
                .params(officer.id(), office)
                .update();
        return officer;
    }

    public Somebody operator(String name) {
        var operator = staff(name);
        db.sql("insert into account.operator (person) values (?)")
                .param(operator.id())
                .update();
        return operator;
    }

    /// Someone whom nobody knows, with a browser that has been here before.
    public Somebody stranger() {
        return new Somebody(null, Map.of("form", Id.Chance.secret()));
    }

    /// A fresh browser, with `person` signed in.
    public Somebody signedIn(Person person) {
        var answer = new MockHttpServletResponse();
        var request = new MockHttpServletRequest();
        request.addHeader("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        sessions.begin(person, request, answer);
        return new Somebody(person, kept(Map.of(), answer.getCookies()));
    }

    /// A person without a session; `staff` and `pupil` are usually wanted.
    public Person person(Person.Kind kind, String name) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return people.save(new Person(new PersonId(Id.next(now)), kind, name, "en", "Europe/Paris", now, null, 0));
    }

    private static Map<String, String> kept(Map<String, String> before, Cookie... set) {
        var cookies = new LinkedHashMap<>(before);
        for (var cookie : set) {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie.getValue());
        }
        return cookies;
    }

    /// A browser and whoever sits before it. Cookies that answers set are kept.
    public final class Somebody {
        private final Person person;
        private Map<String, String> cookies;

        private Somebody(Person person, Map<String, String> cookies) {
            this.person = person;
            this.cookies = cookies;
        }

        public Person person() {
            return person;
        }

        public PersonId id() {
            return person.id();
        }

        public String address() {
            return people.addressOf(person.id()).orElseThrow();
        }

        /// The seal that every form of this browser carries, as the parameter `_csrf`.
        public String seal() {
            var cookie = cookies.get("form").getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(installation.seal("form", cookie));
        }

        public Cookie[] cookies() {
            return cookies.entrySet().stream()
                    .map(entry -> new Cookie(entry.getKey(), entry.getValue()))
                    .toArray(Cookie[]::new);
        }

        /// Asks for a page; `headers` are names and values in turn.
        public MvcTestResult get(String path, String... headers) {
            var request = mvc.getObject().get().uri(path);
            if (!cookies.isEmpty()) request.cookie(cookies());
            for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
            return heard(request.exchange());
        }

        /// Sends a form with a valid seal; `fields` are names and values in turn, a name may come again.
        public MvcTestResult post(String path, String... fields) {
            var form = new LinkedHashMap<String, Object>();
            for (var i = 0; i < fields.length; i += 2)
                form.merge(
                        fields[i],
                        List.of(fields[i + 1]),
                        (a, b) -> Stream.concat(((Collection<?>) a).stream(), ((Collection<?>) b).stream())
                                .toList());
            return post(path, form);
        }

        /// Sends a form with a valid seal; a value is text or a collection of texts.
        public MvcTestResult post(String path, Map<String, ?> fields) {
            var request =
                    mvc.getObject().post().uri(path).param("_csrf", seal()).cookie(cookies());
            fields.forEach((name, value) -> {
                if (value instanceof Collection<?> all)
                    request.param(name, all.stream().map(String::valueOf).toArray(String[]::new));
                else request.param(name, String.valueOf(value));
            });
            return heard(request.exchange());
        }

        public MvcTestResult head(String path, String... headers) {
            var request = mvc.getObject().head().uri(path);
            for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
            return heard(request.cookie(cookies()).exchange());
        }

        /// Sends a file in a form with a valid seal; `fields` are names and values in turn.
        public MvcTestResult send(String path, String field, String name, byte[] file, String... fields) {
            return send(path, field, Map.of(name, file), fields);
        }

        /// Sends several, by their names.
        public MvcTestResult send(String path, String field, Map<String, byte[]> files, String... fields) {
            var request = mvc.getObject().post().uri(path).multipart();
            files.forEach(
                    (name, file) -> request.file(new MockMultipartFile(field, name, "application/octet-stream", file)));
            request.param("_csrf", seal()).cookie(cookies());
            for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
            return heard(request.exchange());
        }

        /// Puts this session into a real browser (`@BrowserTest`).
        public void enter(BrowserContext browser) {
            var home = "http://localhost:" + environment.getRequiredProperty("local.server.port");
            browser.addCookies(Arrays.stream(cookies())
                    .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.getName(), cookie.getValue())
                            .setUrl(home))
                    .toList());
        }

        private MvcTestResult heard(MvcTestResult result) {
            if (result.getUnresolvedException() == null)
                cookies = kept(cookies, result.getMvcResult().getResponse().getCookies());
            return result;
        }
    }
}
