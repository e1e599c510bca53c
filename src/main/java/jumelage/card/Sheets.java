package jumelage.card;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jumelage.account.PersonId;
import jumelage.shell.Id;
import jumelage.shell.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps cards just made until they are printed, ten minutes at most, for every node to show. They are sealed by a key
/// that nobody has alone: half of it is the installation's, half is the one address of the sheet. Who reads the
/// database finds no words, not even who has the installation's key too.
@Component
class Sheets {
    /// So long a sheet can be printed again, since paper jams.
    static final Duration PRINTED = Duration.ofMinutes(2);
    private static final int TAG = 128;

    private final JdbcClient db;
    private final Installation installation;
    private final Clock clock;

    Sheets(JdbcClient db, Installation installation, Clock clock) {
        this.db = db;
        this.installation = installation;
        this.clock = clock;
    }

    /// @return the token of the sheet's address, which opens it to `teacher` alone
    String keep(PersonId teacher, Sheet sheet) {
        var token = Id.Chance.secret();
        db.sql("insert into card.sheet (place, sealed, ends) values (?, ?, ?)")
                .params(
                        place(token),
                        turn(Cipher.ENCRYPT_MODE, token, teacher, SheetBytes.write(sheet)),
                        clock.instant().plus(Sheet.LIFE))
                .update();
        return token;
    }

    Optional<Sheet> find(PersonId teacher, String token) {
        return db.sql("select sealed as value from card.sheet where place = ? and ends > ?")
                .params(place(token), clock.instant())
                .query(byte[].class)
                .optional()
                .flatMap(bytes -> open(token, teacher, bytes));
    }

    /// It is on paper now, and goes soon.
    void printed(String token) {
        db.sql("update card.sheet set ends = least(ends, ?) where place = ?")
                .params(clock.instant().plus(PRINTED), place(token))
                .update();
    }

    void forget(String token) {
        db.sql("delete from card.sheet where place = ?").param(place(token)).update();
    }

    /// Erases what has ended.
    void sweep() {
        db.sql("delete from card.sheet where ends <= ?").param(clock.instant()).update();
    }

    private Optional<Sheet> open(String token, PersonId teacher, byte[] bytes) {
        try {
            return Optional.of(SheetBytes.read(turn(Cipher.DECRYPT_MODE, token, teacher, bytes)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Each key is used for one sheet, so the nonce need not differ.
    private byte[] turn(int mode, String token, PersonId teacher, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = installation.seal("pupil.sheet.key", token.getBytes(StandardCharsets.UTF_8));
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG, new byte[12]));
            cipher.updateAAD(teacher.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private byte[] place(String token) {
        return Arrays.copyOf(installation.seal("pupil.sheet.place", token.getBytes(StandardCharsets.UTF_8)), 16);
    }
}
