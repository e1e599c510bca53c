package jumelage.twinspace;

import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.project.InvitationId;
import jumelage.project.Outcome;
import jumelage.project.Project;
import jumelage.project.ProjectInvitations;
import jumelage.project.Projects;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.Membership;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Teachers of the schools that take part are asked from the room, and answer on the page of the project's invitation.
@RestController
@RequestMapping("/twinspaces/{slug}/colleagues")
class ColleaguesController {
    private final Projects projects;
    private final ProjectInvitations invitations;
    private final MemberList list;
    private final Audit audit;
    private final JdbcClient db;

    ColleaguesController(
            Projects projects, ProjectInvitations invitations, MemberList list, Audit audit, JdbcClient db) {
        this.projects = projects;
        this.invitations = invitations;
        this.list = list;
        this.audit = audit;
        this.db = db;
    }

    /// A second tap finds the colleague asked already, or in the room.
    @PostMapping
    @Transactional
    ResponseEntity<View> invite(Member member, @RequestParam PersonId whom) {
        if (!new Powers(member).mayInviteColleagues()) throw new NotFound();
        var colleague = Colleague.notYetIn(db, member, whom);
        if (colleague.isEmpty() && !Colleague.reaches(db, member, whom)) throw new NotFound();
        colleague
                .flatMap(one -> invitations.inviteColleague(project(member).id(), member.person(), one.school(), whom))
                .ifPresent(_ -> log(member, "twinspace.member.asked", whom));
        return back(member);
    }

    @PostMapping("/{id}/withdrawal")
    @Transactional
    ResponseEntity<View> withdraw(Member member, @PathVariable InvitationId id) {
        member.must(Act.INVITE_ADULTS);
        var project = project(member).id();
        var asked = invitations
                .find(project, id)
                .filter(one -> new Powers(member).mayWithdraw(one.invitedBy()))
                .orElseThrow(NotFound::new);
        if (invitations.withdraw(project, id, member.person()) == Outcome.LATE)
            return ResponseEntity.status(HttpStatus.CONFLICT).body(list.shownTo(member, "twinspace.invited.late"));
        log(member, "twinspace.member.unasked", asked.invited());
        return back(member);
    }

    private void log(Member member, String what, PersonId whom) {
        audit.record(Membership.chain(member.room().id()), member.id(), what, whom.value());
    }

    private Project project(Member member) {
        return projects.findBySlug(member.room().slug()).orElseThrow(NotFound::new);
    }

    private static ResponseEntity<View> back(Member member) {
        return Redirect.to(member.room().path() + "/members#invited");
    }
}
