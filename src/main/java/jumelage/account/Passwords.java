package jumelage.account;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords, kept as Argon2id. Each look at one costs 16 MiB, so only a few are taken at a time.
@Component
class Passwords {
    /// Compared where there is no account, so that the answer takes as long as where there is one.
    private static final String NOBODYS =
            "$argon2id$v=19$m=16384,t=2,p=1$" + "HIguL7C+ayM6RZkkKExSLA$zg6je8HFE3HbEfggP4Dbq6ZULvJI8syg2iGrXgZfV9s";

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore few = new Semaphore(4);

    String hash(String password) {
        few.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(password));
        } finally {
            few.release();
        }
    }

    /// @param hash nothing for an account that there is not: nothing fits it
    boolean fit(String typed, @Nullable String hash) {
        few.acquireUninterruptibly();
        try {
            return encoder.matches(typed, hash == null ? NOBODYS : hash) && hash != null;
        } finally {
            few.release();
        }
    }
}
