package jumelage.publication;

import java.util.List;
import jumelage.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was said to single passages of what came back.
@Component
public class Remarks {
    private final JdbcClient db;

    Remarks(JdbcClient db) {
        this.db = db;
    }

    /// In the order of the text.
    public List<Remark> of(Proposal proposal) {
        return db.sql("""
                select block, quote, words from publication.remark where room_id = ? and proposal = ? order by place
                """)
                .params(proposal.item().room(), proposal.id())
                .query(Remark.class)
                .list();
    }

    /// @param remarks to different blocks
    void add(Proposal proposal, List<Remark> remarks, PersonId by) {
        for (var place = 0; place < remarks.size(); place++) add(proposal, place, remarks.get(place), by);
    }

    private void add(Proposal proposal, int place, Remark remark, PersonId by) {
        db.sql("""
                insert into publication.remark (room_id, proposal, block, quote, words, said_by, place)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        proposal.item().room(),
                        proposal.id(),
                        remark.block(),
                        remark.quote(),
                        remark.words(),
                        by,
                        place)
                .update();
    }
}
