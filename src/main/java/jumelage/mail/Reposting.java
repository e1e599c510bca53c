package jumelage.mail;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the operator may do with a letter that has not left. One due within a lease may be on its way.
@Component
public class Reposting {
    private final JdbcClient db;
    private final Clock clock;

    Reposting(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Lets a letter leave at the next round, one that was given up too, and forgets how often it was tried.
    ///
    /// @return whether it waits; not one that has left, that leaves anyhow, or whose text is gone
    public boolean again(LetterId letter) {
        var now = clock.instant();
        return db.sql("""
                update mail.letter set next_try = :now, tries = 0
                 where id = :id and sent is null and body <> '' and (next_try is null or next_try > :soon)
                """)
                        .param("now", now)
                        .param("soon", now.plus(Postbag.LEASE))
                        .param("id", letter)
                        .update()
                == 1;
    }

    /// Never sends a letter. What was confidential in it is erased.
    ///
    /// @return whether it waited; not one that has left or may be on its way just now
    public boolean giveUp(LetterId letter) {
        var now = clock.instant();
        return db.sql("""
                update mail.letter set next_try = null, failure = coalesce(failure, ''),
                       body = case when confidential then '' else body end
                 where id = :id and sent is null and next_try is not null
                   and (tries = 0 or next_try <= :now or next_try > :soon)
                """)
                        .param("now", now)
                        .param("soon", now.plus(Postbag.LEASE))
                        .param("id", letter)
                        .update()
                == 1;
    }
}
