package jumelage.card;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import jumelage.account.Guesses;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import jumelage.shell.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Devices on which a pupil of a school has come in before.
@Component
class Devices {
    static final String COOKIE = "device";
    private static final Duration REMEMBERED = Duration.ofDays(400);
    private static final int NEW_AN_HOUR = 3;

    private final JdbcClient db;
    private final Guesses guesses;
    private final Installation installation;
    private final Clock clock;

    Devices(JdbcClient db, Guesses guesses, Installation installation, Clock clock) {
        this.db = db;
        this.guesses = guesses;
        this.installation = installation;
        this.clock = clock;
    }

    /// The device that `request` comes from, if `school` knows it; by a name that can be counted under.
    Optional<String> known(HttpServletRequest request, SchoolId school) {
        var seal = seal(token(request).orElse(""));
        return db.sql("select exists (select from card.device where token = ? and school = ? and known_since > ?)")
                        .params(seal, school, clock.instant().minus(REMEMBERED))
                        .query(Boolean.class)
                        .single()
                ? Optional.of(HexFormat.of().formatHex(seal))
                : Optional.empty();
    }

    /// Knows the device from now on. One card makes few devices known, else it would buy tries at the cards of others.
    void remember(HttpServletRequest request, HttpServletResponse response, SchoolId school, PersonId pupil) {
        if (known(request, school).isPresent() || !guesses.take("pupil.devices:" + pupil, NEW_AN_HOUR)) return;
        var token = token(request).orElseGet(Id.Chance::secret);
        db.sql("delete from card.device where school = ? and known_since < ?")
                .params(school, clock.instant().minus(REMEMBERED))
                .update();
        db.sql("insert into card.device (token, school, known_since) values (?, ?, ?) on conflict do nothing")
                .params(seal(token), school, clock.instant())
                .update();
        response.addCookie(cookie(request, token));
    }

    private byte[] seal(String token) {
        return installation.seal("pupil.device", token.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie ->
                        cookie.getName().equals(COOKIE) && cookie.getValue().length() >= 22)
                .map(Cookie::getValue)
                .findFirst();
    }

    private static Cookie cookie(HttpServletRequest request, String token) {
        var cookie = new Cookie(COOKIE, token);
        cookie.setPath("/pupils");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
