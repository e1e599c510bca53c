package jumelage.twinspace;

import jumelage.account.PersonId;
import jumelage.room.Act;
import jumelage.room.InRoom;
import jumelage.room.Member;
import jumelage.room.Members;
import jumelage.room.Membership;
import jumelage.room.Membership.Outcome;
import jumelage.room.Role;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/twinspaces/{slug}/members")
class MembersController {
    private final Members members;
    private final Membership membership;
    private final MemberList list;

    MembersController(Members members, Membership membership, MemberList list) {
        this.members = members;
        this.membership = membership;
        this.list = list;
    }

    @GetMapping
    ShowMembers show(Member member, @RequestParam(defaultValue = "") String colleague) {
        member.must(Act.SEE_MEMBERS);
        return list.shownTo(member, "", colleague);
    }

    @PostMapping("/{person}/role")
    ResponseEntity<View> changeRole(
            Member member, @PathVariable PersonId person, @RequestParam Role was, @RequestParam Role role) {
        var other = find(member, person);
        if (!new Powers(member).offered(other).contains(role)) throw new NotFound();
        return answer(member, membership.changeRole(member.room().id(), person, was, role, member.id()));
    }

    @PostMapping("/{person}/removal")
    ResponseEntity<View> remove(Member member, @PathVariable PersonId person) {
        if (!new Powers(member).mayRemove(find(member, person))) throw new NotFound();
        return answer(member, membership.leave(member.room().id(), person, member.id()));
    }

    @PostMapping("/leaving")
    ResponseEntity<View> leave(Member member) {
        if (!new Powers(member).mayLeave()) throw new NotFound();
        var outcome = membership.leave(member.room().id(), member.id(), member.id());
        return outcome == Outcome.DONE ? Redirect.to("/twinspaces") : answer(member, outcome);
    }

    private InRoom find(Member member, PersonId person) {
        member.must(Act.INVITE_ADULTS);
        return members.find(member.room().id(), person).orElseThrow(NotFound::new);
    }

    private ResponseEntity<View> answer(Member member, Outcome outcome) {
        return switch (outcome) {
            case DONE -> Redirect.to(member.room().path() + "/members");
            case OVERTAKEN -> collision(member, "twinspace.members.overtaken");
            case FOUNDER -> collision(member, "twinspace.members.last-founder");
        };
    }

    private ResponseEntity<View> collision(Member member, String notice) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(list.shownTo(member, notice));
    }
}
