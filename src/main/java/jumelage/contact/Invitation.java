package jumelage.contact;

import java.time.Instant;
import java.util.List;
import jumelage.account.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A link that its sender gave to somebody.
///
/// @param takerName empty while nobody has taken it
/// @param validated whether an office has said where the taker works: before, nobody confirms him
record Invitation(
        InvitationId id,
        PersonId sender,
        String senderName,
        Instant made,
        Instant ends,
        @Nullable PersonId taker,
        String takerName,
        @Nullable Instant taken,
        @Nullable Instant withdrawn,
        boolean validated) {

    static final String COLUMNS = """
            select i.id, i.sender, s.name as sender_name, i.made, i.ends, i.taker, coalesce(t.name, '') as taker_name,
                   i.taken, i.withdrawn,
                   exists (select from employment.employment e where e.person = i.taker and e.state = 'VALIDATED') as validated
              from contact.invitation i
              join account.person s on s.id = i.sender
              left join account.person t on t.id = i.taker
             where i.confirmed is null
            """;

    /// Links of `sender` that are free, or wait for his confirmation.
    static List<Invitation> of(JdbcClient db, PersonId sender, Instant now) {
        return db.sql(
                        COLUMNS
                                + " and i.withdrawn is null and i.sender = ? and (i.taker is not null or i.ends > ?) order by i.made desc")
                .params(sender, now)
                .query(Invitation.class)
                .list();
    }
}
