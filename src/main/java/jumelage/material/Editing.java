package jumelage.material;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jumelage.document.Licence;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.publication.Items;
import jumelage.publication.Publishing;
import jumelage.room.Act;
import jumelage.room.Leave;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/// What members do with materials once they are there.
@Component
class Editing {
    private final JdbcClient db;
    private final Items items;
    private final Materials materials;
    private final Publishing publishing;
    private final Subtitles subtitles;
    private final ApplicationEventPublisher events;

    Editing(
            JdbcClient db,
            Items items,
            Materials materials,
            Publishing publishing,
            Subtitles subtitles,
            ApplicationEventPublisher events) {
        this.db = db;
        this.items = items;
        this.materials = materials;
        this.publishing = publishing;
        this.subtitles = subtitles;
        this.events = events;
    }

    /// @throws NotFound if there is none for `member`
    MaterialLine find(Member member, String number) {
        if (!number.matches("[1-9]\\d{0,8}")) throw new NotFound();
        return MaterialLine.find(db, Eyes.of(member), Integer.parseInt(number)).orElseThrow(NotFound::new);
    }

    /// Whether `member` may change it, replace it, throw it away: his own, and where the room lets him, others'.
    boolean may(Member member, MaterialLine line) {
        return member.may(Act.UPLOAD) && line.madeBy().equals(member.id()) || member.may(Act.ORDER);
    }

    /// @throws NotFound if `member` may not
    void must(Member member, MaterialLine line) {
        if (!may(member, line)) throw new NotFound();
    }

    /// @throws org.springframework.dao.OptimisticLockingFailureException if somebody has changed it meanwhile
    @Transactional
    void tell(Member member, MaterialLine line, Words words) {
        items.lock(line.key(member.room().id()));
        var found = materials.findById(line.key(member.room().id())).orElseThrow(NotFound::new);
        if (!String.valueOf(found.version()).equals(words.version()))
            throw new OptimisticLockingFailureException("changed meanwhile");
        materials.save(found.with(words, folder(member, words.folder()).orElse(null)));
        var wished = words.audience();
        if (wished == null || !member.may(Act.SEE_TEACHERS)) return;
        if (wished.equals("TEACHERS") && line.audience() != Audience.TEACHERS && member.leave(Act.NARROW) == Leave.YES)
            publishing.narrow(found.key(), Audience.TEACHERS, Set.of(), member);
        if (wished.equals("MEMBERS") && line.audience() == Audience.TEACHERS)
            publishing.openToMembers(found.key(), member);
    }

    /// That the licence is one of the list, and the folder one of the room.
    void check(Member member, @Nullable String licence, @Nullable String folder, BindingResult errors) {
        if (licence != null && !licence.isBlank() && Licence.of(licence.strip()).isEmpty())
            errors.rejectValue("licence", "material.licence.unknown");
        if (folder != null && !folder.isBlank() && folder(member, folder).isEmpty())
            errors.rejectValue("folder", "material.folder.unknown");
    }

    Optional<UUID> folder(Member member, @Nullable String id) {
        return Folder.in(db, member.room().id()).stream()
                .map(Folder::id)
                .filter(folder -> folder.toString().equals(id))
                .findFirst();
    }

    /// Takes the captions of one language away, here and in the pages in which `member` may write.
    @Transactional
    void uncaption(Member member, MaterialLine line, String language) {
        var key = items.lock(line.key(member.room().id())).key();
        if (subtitles.remove(key, language)) events.publishEvent(new Captioned(member, key.id(), subtitles.of(key)));
    }

    @Transactional
    void trash(Member member, MaterialLine line) {
        items.trash(line.key(member.room().id()), member.id());
    }

    @Transactional
    void takeBack(Member member, MaterialLine line) {
        items.restore(line.key(member.room().id()));
    }
}
