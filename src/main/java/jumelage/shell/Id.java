package jumelage.shell;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// What one thing is known by. A record implements it with a public constructor of one `UUID` and a static
/// `of(String)`.
public interface Id {
    UUID value();

    /// A new UUIDv7: ordered by `now`, then by chance. See RFC 9562, section 5.7.
    static UUID next(Instant now) {
        var chance = Chance.RANDOM;
        var high = (now.toEpochMilli() << 16) | 0x7000L | (chance.nextInt() & 0x0FFFL);
        var low = (chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// @throws NotFound if `text` is no UUID: an address with it leads nowhere
    static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new NotFound();
        }
    }

    /// Where randomness comes from.
    final class Chance {
        static final SecureRandom RANDOM = new SecureRandom();

        private Chance() {}

        /// A secret of 160 bits, in letters and digits that survive an address.
        public static String secret() {
            var bytes = new byte[20];
            RANDOM.nextBytes(bytes);
            return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
