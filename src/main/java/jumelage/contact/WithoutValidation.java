package jumelage.contact;

import java.util.Map;
import jumelage.employment.Staffroom;
import jumelage.employment.ValidationTakenBack;
import jumelage.notice.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whose validation is taken back, and who works nowhere else, loses the contacts made since, and nothing of what he
/// has sent stays open. What others have asked of him waits, as it does for anybody who is not validated yet. Nobody
/// is written to: as with a contact that is removed.
@Component
class WithoutValidation {
    private final Staffroom staffroom;
    private final Notices notices;
    private final JdbcClient db;

    WithoutValidation(Staffroom staffroom, Notices notices, JdbcClient db) {
        this.staffroom = staffroom;
        this.notices = notices;
        this.db = db;
    }

    @EventListener
    void on(ValidationTakenBack back) {
        if (staffroom.schoolOf(back.teacher()).isPresent()) return;
        Map<String, Object> since = Map.of("teacher", back.teacher(), "since", back.since());
        endContacts(since);
        withdraw(since);
    }

    private void endContacts(Map<String, Object> since) {
        db.sql("""
                delete from contact.contact c
                 where c.state = 'ACCEPTED' and c.since >= :since
                   and (c.asker = :teacher
                        or c.asked = :teacher
                           and exists (select from contact.invitation i
                                        where i.sender = c.asker and i.taker = :teacher and i.confirmed >= :since))
                """).params(since).update();
        // what he has answered since, he answers anew once he is validated; whose link he took confirms it anew
        db.sql("""
                update contact.contact set state = 'ASKED'
                 where state = 'ACCEPTED' and since >= :since and asked = :teacher
                """).params(since).update();
        db.sql("update contact.invitation set confirmed = null where taker = :teacher and confirmed >= :since")
                .params(since)
                .update();
    }

    /// A link that he gave away is over; to say that he has withdrawn it would not be true.
    private void withdraw(Map<String, Object> since) {
        db.sql("""
                delete from contact.contact where state = 'ASKED' and asker = :teacher and since >= :since
                returning id as value
                """)
                .params(since)
                .query(ContactId.class)
                .list()
                .forEach(contact -> notices.settle(Telling.ASKED, contact.value()));
        db.sql("delete from contact.request where asker = :teacher and since >= :since")
                .params(since)
                .update();
        db.sql("delete from contact.invitation where sender = :teacher and made >= :since and confirmed is null")
                .params(since)
                .update();
    }
}
