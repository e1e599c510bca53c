package jumelage.twinspace;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import jumelage.audit.Audit;
import jumelage.publication.Erasing;
import jumelage.publication.Eyes;
import jumelage.publication.Items;
import jumelage.room.Member;
import jumelage.room.Membership;
import jumelage.shell.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The short texts on a room's front page, as far as somebody sees them, and those in the trash.
@Component
class Updates {
    private final JdbcClient db;
    private final Items items;
    private final Audit audit;
    private final Clock clock;

    Updates(JdbcClient db, Items items, Audit audit, Clock clock) {
        this.db = db;
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    List<UpdateLine> latest(Member member, int most) {
        return UpdateLine.latest(db, Eyes.of(member), most);
    }

    /// @throws NotFound if there is none for `member`
    UpdateLine find(Member member, String number) {
        if (!number.matches("[1-9]\\d{0,8}")) throw new NotFound();
        return UpdateLine.find(db, Eyes.of(member), Integer.parseInt(number)).orElseThrow(NotFound::new);
    }

    /// Those that were thrown away and `member` may take back.
    List<UpdateLine> trashed(Member member) {
        if (!UpdateRights.mayWrite(member)) return List.of();
        var since = clock.instant().minus(Erasing.KEPT);
        return UpdateLine.trashed(db, Eyes.of(member)).stream()
                .filter(line -> Objects.requireNonNull(line.trashed()).isAfter(since))
                .filter(line -> UpdateRights.may(member, line) || member.id().equals(line.trashedBy()))
                .toList();
    }

    @Transactional
    void trash(Member by, UpdateLine line) {
        var key = line.key(by.room().id());
        items.trash(key, by.id());
        audit.record(Membership.chain(key.room()), by.id(), "twinspace.update.trashed", key.id());
    }

    @Transactional
    void takeBack(Member by, UpdateLine line) {
        var key = line.key(by.room().id());
        items.restore(key);
        audit.record(Membership.chain(key.room()), by.id(), "twinspace.update.restored", key.id());
    }
}
