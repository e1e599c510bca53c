package jumelage.pupil;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jumelage.account.PersonId;
import jumelage.shell.Id;
import org.springframework.stereotype.Component;

/// Keeps cards just made for ten minutes, in memory only, locked by a key that the one address of the sheet holds: who
/// reads the memory finds no words, and a restart forgets them.
@Component
class Sheets {
    private static final int TAG = 128;

    private final Clock clock;
    private final Cache<String, byte[]> locked = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Sheet.LIFE)
            .build();

    Sheets(Clock clock) {
        this.clock = clock;
    }

    /// @return the token of the sheet's address, which opens it to `teacher` alone
    String keep(PersonId teacher, Sheet sheet) {
        var token = Id.Chance.secret();
        locked.put(place(token), turn(Cipher.ENCRYPT_MODE, token, teacher, SheetBytes.write(sheet)));
        return token;
    }

    Optional<Sheet> find(PersonId teacher, String token) {
        return Optional.ofNullable(locked.getIfPresent(place(token)))
                .flatMap(bytes -> open(token, teacher, bytes))
                .filter(sheet -> sheet.until().isAfter(clock.instant()));
    }

    void forget(String token) {
        locked.invalidate(place(token));
    }

    private static Optional<Sheet> open(String token, PersonId teacher, byte[] bytes) {
        try {
            return Optional.of(SheetBytes.read(turn(Cipher.DECRYPT_MODE, token, teacher, bytes)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Each token is a key used for one sheet, so the nonce need not differ.
    private static byte[] turn(int mode, String token, PersonId teacher, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(hash("key " + token), "AES"), new GCMParameterSpec(TAG, new byte[12]));
            cipher.updateAAD(teacher.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String place(String token) {
        return HexFormat.of().formatHex(hash("place " + token));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
