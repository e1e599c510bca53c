package jumelage.twinspace;

import java.time.Clock;
import java.util.Optional;
import jumelage.audit.Audit;
import jumelage.material.Pictures;
import jumelage.material.Showings;
import jumelage.publication.Audience;
import jumelage.publication.Finding;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Proposal;
import jumelage.publication.Proposals;
import jumelage.publication.Publishing;
import jumelage.room.Act;
import jumelage.room.Happenings;
import jumelage.room.Member;
import jumelage.room.Membership;
import jumelage.shell.Id;
import jumelage.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writing updates. What is saved for those outside goes through the gate of all in the same act: what nobody else need
/// agree to is out at once, the rest waits.
@Component
public class Posting {
    static final String KIND = "update";
    static final String POSTED = "twinspace.happened.update";

    private final JdbcClient db;
    private final Items items;
    private final Publishing publishing;
    private final Proposals proposals;
    private final Outgoing outgoing;
    private final Finding finding;
    private final Pictures pictures;
    private final Showings showings;
    private final Happenings happenings;
    private final Audit audit;
    private final Clock clock;

    Posting(
            JdbcClient db,
            Items items,
            Publishing publishing,
            Proposals proposals,
            Outgoing outgoing,
            Finding finding,
            Pictures pictures,
            Showings showings,
            Happenings happenings,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.items = items;
        this.publishing = publishing;
        this.proposals = proposals;
        this.outgoing = outgoing;
        this.finding = finding;
        this.pictures = pictures;
        this.showings = showings;
        this.happenings = happenings;
        this.audit = audit;
        this.clock = clock;
    }

    /// The picture of this id, as it is to be placed: one that `member` may place, or the one that is there.
    Optional<Placed> placed(Member member, @Nullable String picture, Placed before) {
        if (picture == null || picture.isBlank()) return Optional.of(Placed.NONE);
        return pictures.placeable(member).stream()
                .filter(one -> one.id().toString().equals(picture))
                .findFirst()
                .map(Placed::of)
                .or(() -> picture.equals(before.id()) ? Optional.of(before) : Optional.empty());
    }

    /// @throws NotFound if `by` may not
    @Transactional
    public int post(Member by, String words, String language, Placed picture, Audience audience) {
        by.must(Act.WRITE);
        if (!UpdateRights.offered(by, null).contains(audience)) throw new NotFound();
        var key = new ItemId(by.room().id(), Id.next(clock.instant()));
        var item = items.create(key, by.part(), KIND, audience.inside());
        db.sql("""
                insert into twinspace.update (room_id, id, made_by, school, pupil, current) values (?, ?, ?, ?, ?, 0)
                """)
                .param(key.room())
                .param(key.id())
                .param(by.id())
                .param(by.school())
                .param(by.role().pupil())
                .update();
        revise(key, by, words, language, picture, audience.inside());
        if (audience.outside()) outgoing.send(key, audience, by);
        else happenings.tell(key.room(), by.id(), by.school(), POSTED, key.id());
        audit.record(Membership.chain(key.room()), by.id(), POSTED, key.id());
        return item.number();
    }

    /// Its words with no picture: for worlds that are made, not typed.
    @Transactional
    public int post(Member by, String words, String language, Audience audience) {
        return post(by, words, language, Placed.NONE, audience);
    }

    /// Saves another revision of what `by` has read as `line`, for `audience`.
    ///
    /// @throws OptimisticLockingFailureException if somebody has changed it meanwhile
    @Transactional
    public void change(Member by, UpdateLine line, UpdateDraft draft, Placed picture, Audience audience) {
        var key = line.key(by.room().id());
        var item = items.lock(key);
        var version = db.sql("select version from twinspace.update where room_id = ? and id = ?")
                .params(key.room(), key.id())
                .query(Integer.class)
                .single();
        if (!("" + version).equals(draft.version())
                || version != line.version()
                || item.trashed() != null
                || item.audience() != line.audience()) throw new OptimisticLockingFailureException("changed meanwhile");
        if (!UpdateRights.offered(by, line).contains(audience)) throw new NotFound();
        if (item.audience() == Audience.TEACHERS && audience != Audience.TEACHERS) publishing.openToMembers(key, by);
        if (item.audience().widerThan(audience)) outgoing.narrow(key, audience, by);
        revise(key, by, draft.words(), draft.language(), picture, audience.inside());
        var asked = proposals.open(key).map(Proposal::audience).filter(wish -> wish.widerThan(audience));
        if (asked.isPresent()) outgoing.ask(key, asked.get(), by);
        else if (audience.outside()) outgoing.send(key, audience, by);
        audit.record(Membership.chain(key.room()), by.id(), "twinspace.update.changed", key.id());
    }

    private void revise(ItemId key, Member by, String words, String language, Placed picture, Audience audience) {
        var number =
                db.sql("""
                update twinspace.update set current = current + 1, version = version + 1 where room_id = ? and id = ?
                returning current
                """).params(key.room(), key.id()).query(Integer.class).single();
        db.sql("""
                insert into twinspace.revision
                    (room_id, item, number, words, language, picture, sha256, alt, credit, audience, author, pupil, school,
                     made)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(key.room())
                .param(key.id())
                .param(number)
                .param(words)
                .param(language)
                .param(picture.picture())
                .param(picture.sha256())
                .param(picture.alt())
                .param(picture.credit())
                .param(audience)
                .param(by.id())
                .param(by.role().pupil())
                .param(by.role().pupil() ? by.school() : null)
                .param(clock.instant())
                .update();
        showings.show(key, false, picture.all());
        finding.index(key, false, audience, language, UpdateLine.title(words), words + "\n" + picture.alt());
    }
}
