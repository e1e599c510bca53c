package jumelage.passkey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import jumelage.shell.Id;
import jumelage.shell.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Challenges for signing in. Whoever looks at the page is given one, so nothing is kept of it until an answer comes:
/// it
/// says itself until when it serves, under a seal that only this installation makes, for one browser. What is kept then
/// is that it was answered.
@Component
class SealedChallenges {
    private static final int CHANCE = 24;
    private static final int SEALED = Long.BYTES + CHANCE;

    private final SecureRandom random = new SecureRandom();
    private final Installation installation;
    private final Challenges challenges;
    private final JdbcClient db;
    private final Clock clock;

    SealedChallenges(Installation installation, Challenges challenges, JdbcClient db, Clock clock) {
        this.installation = installation;
        this.challenges = challenges;
        this.db = db;
        this.clock = clock;
    }

    /// @param browser of [jumelage.shell.Seals]
    byte[] make(String browser) {
        var chance = new byte[CHANCE];
        random.nextBytes(chance);
        var ends = clock.instant().plus(Challenges.LIFE);
        var content = ByteBuffer.allocate(SEALED).putLong(ends.toEpochMilli()).put(chance);
        return sealed(content.array(), browser);
    }

    /// Uses it up: of two answers, one gets it.
    boolean take(byte[] value, String browser) {
        if (value.length < SEALED) return false;
        var now = clock.instant();
        var ends = Instant.ofEpochMilli(ByteBuffer.wrap(value).getLong());
        var ours = MessageDigest.isEqual(value, sealed(Arrays.copyOf(value, SEALED), browser));
        if (!ours || !ends.isAfter(now)) return false;
        challenges.forgetOld(now);
        return db.sql("""
                insert into passkey.challenge (id, value, name, browser, ends) values (?, ?, '', ?, ?)
                on conflict do nothing
                """).params(Id.next(now), value, browser, ends).update() == 1;
    }

    private byte[] sealed(byte[] content, String browser) {
        var message = join(content, browser.getBytes(StandardCharsets.UTF_8));
        return join(content, installation.seal("passkey.challenge", message));
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
