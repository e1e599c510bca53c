package jumelage.contact;

import java.time.Instant;
import java.util.List;
import jumelage.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An address that somebody has asked in the last month. Whether anybody has it, stays hidden.
record Request(String address, Instant since) {

    static List<Request> of(JdbcClient db, PersonId me) {
        return db.sql("select address, since from contact.request where asker = ? order by since desc limit 50")
                .param(me)
                .query(Request.class)
                .list();
    }
}
