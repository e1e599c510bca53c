package jumelage.twinspace;

import java.util.Set;
import java.util.UUID;
import jumelage.material.Showings;
import jumelage.publication.Approved;
import jumelage.publication.Audience;
import jumelage.publication.Finding;
import jumelage.publication.ItemId;
import jumelage.publication.Outcome;
import jumelage.publication.Proposals;
import jumelage.publication.Publishing;
import jumelage.publication.Work;
import jumelage.room.Member;
import jumelage.room.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Updates that go beyond the members.
@Component
class Outgoing {
    private static final String TURN = "twinspace.turn.update";

    private final JdbcClient db;
    private final Publishing publishing;
    private final Proposals proposals;
    private final Finding finding;
    private final Showings showings;
    private final Turns turns;

    Outgoing(
            JdbcClient db,
            Publishing publishing,
            Proposals proposals,
            Finding finding,
            Showings showings,
            Turns turns) {
        this.db = db;
        this.publishing = publishing;
        this.proposals = proposals;
        this.finding = finding;
        this.showings = showings;
        this.turns = turns;
    }

    private record Told(
            String words,
            String language,
            @Nullable UUID picture,
            @Nullable String sha256,
            String alt) {}

    /// No pupil has written it: it is proposed and approved at once, as the gate allows.
    void out(ItemId key, Audience audience, Member by) {
        var current = db.sql("select current from twinspace.update where room_id = ? and id = ?")
                .params(key.room(), key.id())
                .query(Integer.class)
                .single();
        done(publishing.propose(key, new Work(current, by.id(), Set.of(by.id()), Set.of()), audience, by));
        done(publishing.approve(key, proposals.open(key).orElseThrow().id(), by));
    }

    /// Outside, what was approved is read on until a founder or administrator saves it: he is told that it waits.
    void waits(ItemId key) {
        turns.open(key.room(), TURN, key.id(), null, null);
    }

    void waitsNoMore(ItemId key) {
        turns.close(key.room(), TURN, key.id());
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var reason, var _))
            throw new IllegalStateException("Not approved: " + reason);
    }

    /// What is approved for more people was written for them too, from now on.
    @EventListener
    void on(Approved approved) {
        var key = approved.item();
        var changed = db.sql("update twinspace.revision set audience = ? where room_id = ? and item = ? and number = ?")
                .params(approved.audience(), key.room(), key.id(), approved.revision())
                .update();
        if (changed == 0) return;
        waitsNoMore(key);
        var told = db.sql("""
                select words, language, picture, sha256, alt from twinspace.revision
                 where room_id = ? and item = ? and number = ?
                """)
                .params(key.room(), key.id(), approved.revision())
                .query(Told.class)
                .single();
        showings.show(key, true, new Placed(told.picture(), told.sha256(), told.alt(), "").all());
        var title = UpdateLine.title(told.words());
        finding.index(key, true, approved.audience(), told.language(), title, told.words() + "\n" + told.alt());
    }
}
