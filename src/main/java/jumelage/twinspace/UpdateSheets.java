package jumelage.twinspace;

import java.util.List;
import java.util.Optional;
import jumelage.account.People;
import jumelage.account.PersonId;
import jumelage.document.Difference;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.publication.Deciding;
import jumelage.publication.Items;
import jumelage.publication.Proposal;
import jumelage.publication.Proposals;
import jumelage.publication.Publishing;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An update with all that stands around it, and what a proposal of it would bring out.
@Component
class UpdateSheets {
    private final JdbcClient db;
    private final Items items;
    private final Proposals proposals;
    private final Publishing publishing;
    private final Deciding deciding;
    private final UpdateForms forms;
    private final People people;

    UpdateSheets(
            JdbcClient db,
            Items items,
            Proposals proposals,
            Publishing publishing,
            Deciding deciding,
            UpdateForms forms,
            People people) {
        this.db = db;
        this.items = items;
        this.proposals = proposals;
        this.publishing = publishing;
        this.deciding = deciding;
        this.forms = forms;
        this.people = people;
    }

    /// @param refusal why what the reader wanted was not done
    ShowUpdate of(Member member, UpdateLine line, @Nullable String refusal) {
        var form = UpdateRights.may(member, line) ? forms.of(member, line) : null;
        return new ShowUpdate(member, line, outward(member, line), form, false, refusal);
    }

    /// Shows again what was typed.
    ///
    /// @param stale whether somebody has changed it since the form was opened
    ShowUpdate of(Member member, UpdateLine line, Form typed, boolean stale) {
        return new ShowUpdate(member, line, outward(member, line), forms.of(member, line, typed), stale, null);
    }

    private Outward outward(Member member, UpdateLine line) {
        if (!line.inside()) return Outward.NOTHING;
        var key = line.key(member.room().id());
        var last = proposals.latest(key);
        var open = last.filter(Proposal::open).orElse(null);
        return new Outward(
                open,
                deciding.say(member, open),
                last.flatMap(one -> sentBack(member, one)).orElse(null),
                open == null && line.further() && UpdateRights.mayPropose(member, line),
                UpdateRights.mayNarrow(member, line, UpdateRevision.of(db, key)));
    }

    private Optional<Outward.SentBack> sentBack(Member member, Proposal last) {
        return last.state() == Proposal.State.SENT_BACK && last.decided() != null && last.decidedBy() != null
                ? Optional.of(new Outward.SentBack(called(member, last.decidedBy()), last.decided(), last.words()))
                : Optional.empty();
    }

    /// None where nothing waits.
    ///
    /// @throws NotFound if `member` does not see it as it is being written
    Optional<ApproveUpdate> proposed(Member member, UpdateLine line, Form form) {
        if (!line.inside()) throw new NotFound();
        return proposals.open(line.key(member.room().id())).map(open -> proposed(member, line, open, form));
    }

    private ApproveUpdate proposed(Member member, UpdateLine line, Proposal proposal, Form form) {
        var key = line.key(member.room().id());
        var all = UpdateRevision.of(db, key);
        var now = find(all, proposal.revision()).orElseThrow(NotFound::new);
        if (now.audience() == Audience.TEACHERS) member.must(Act.SEE_TEACHERS);
        var before = publishing
                .since(items.get(key), proposal.audience())
                .flatMap(number -> find(all, number))
                .orElse(null);
        return new ApproveUpdate(
                member,
                line,
                proposal,
                called(member, proposal.proposedBy()),
                now,
                before,
                before == null ? "" : difference(before, now),
                deciding.say(member, proposal),
                form);
    }

    /// Words in one paragraph: nothing but themselves can differ.
    private static String difference(UpdateRevision before, UpdateRevision now) {
        return Difference.between(Document.words(before.words()), Document.words(now.words()))
                .html(_ -> "", _ -> Optional.empty());
    }

    private static Optional<UpdateRevision> find(List<UpdateRevision> all, int number) {
        return all.stream().filter(one -> one.number() == number).findFirst();
    }

    private String called(Member member, PersonId id) {
        return people.findById(id)
                .map(person -> person.pupil() && Telling.nameless(member) ? Telling.aPupil() : person.name())
                .orElse("");
    }
}
