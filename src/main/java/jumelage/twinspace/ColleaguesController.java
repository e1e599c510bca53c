package jumelage.twinspace;

import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.project.ProjectInvitations;
import jumelage.project.Projects;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Colleagues are asked from the room, and answer on the page of the project's invitation.
@RestController
class ColleaguesController {
    private final Projects projects;
    private final ProjectInvitations invitations;
    private final MemberList list;

    ColleaguesController(Projects projects, ProjectInvitations invitations, MemberList list) {
        this.projects = projects;
        this.invitations = invitations;
        this.list = list;
    }

    @PostMapping("/twinspaces/{slug}/colleagues")
    ResponseEntity<View> invite(Member member, @RequestParam PersonId whom) {
        if (!new Powers(member).mayInviteColleagues()) throw new NotFound();
        var school = Optional.ofNullable(member.school()).orElseThrow(NotFound::new);
        var there = list.shownTo(member, "");
        if (there.colleagues().stream().anyMatch(colleague -> colleague.id().equals(whom))) {
            var project = projects.findBySlug(member.room().slug()).orElseThrow(NotFound::new);
            invitations.inviteColleague(project.id(), member.person(), school, whom);
        } else if (!list.asked(member, whom)) throw new NotFound();
        return Redirect.to(member.room().path() + "/members#invited");
    }
}
