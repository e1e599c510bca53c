package jumelage.mail;

import java.time.Clock;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Addresses that their server has refused for good. Only what must be tried is still sent there.
@Component
public class Refusals {
    private final JdbcClient db;
    private final Clock clock;

    Refusals(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public boolean has(String address) {
        return db.sql("select exists (select from mail.refusal where address = ?)")
                .param(address.toLowerCase(Locale.ROOT))
                .query(Boolean.class)
                .single();
    }

    /// Letters have arrived there again.
    public void lift(String address) {
        db.sql("delete from mail.refusal where address = ?")
                .param(address.toLowerCase(Locale.ROOT))
                .update();
    }

    public int count() {
        return db.sql("select count(*) from mail.refusal").query(Integer.class).single();
    }

    void note(String address, String reason) {
        db.sql("""
                insert into mail.refusal (address, since, reason) values (?, ?, ?)
                on conflict (address) do update set reason = excluded.reason
                """)
                .params(address.toLowerCase(Locale.ROOT), clock.instant(), reason)
                .update();
    }
}
