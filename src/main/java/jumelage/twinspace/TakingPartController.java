package jumelage.twinspace;

import jumelage.room.ClassesInRooms;
import jumelage.room.Happenings;
import jumelage.room.Member;
import jumelage.school.ClassId;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/twinspaces/{slug}/classes")
class TakingPartController {
    private final ClassesInRooms classes;
    private final MemberList list;
    private final Happenings happenings;

    TakingPartController(ClassesInRooms classes, MemberList list, Happenings happenings) {
        this.classes = classes;
        this.list = list;
        this.happenings = happenings;
    }

    @PostMapping("/{schoolClass}")
    @Transactional
    ResponseEntity<View> add(Member member, @PathVariable ClassId schoolClass) {
        if (taking(member, schoolClass)) return back(member);
        if (list.shownTo(member, "").addable().stream()
                .noneMatch(own -> own.id().equals(schoolClass))) throw new NotFound();
        classes.add(member.room().id(), schoolClass, member.id());
        happenings.tell(member.room().id(), member.id(), member.school(), "twinspace.happened.class", null);
        return back(member);
    }

    @PostMapping("/{schoolClass}/removal")
    ResponseEntity<View> remove(Member member, @PathVariable ClassId schoolClass) {
        var taking = classes.of(member.room().id()).stream()
                .filter(one -> one.id().equals(schoolClass))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!new Powers(member).mayRemoveClass(taking.school())) throw new NotFound();
        classes.remove(member.room().id(), schoolClass, member.id());
        return back(member);
    }

    /// A second tap on the same button finds its work done.
    private boolean taking(Member member, ClassId schoolClass) {
        return new Powers(member).mayAddClass()
                && classes.of(member.room().id()).stream()
                        .anyMatch(one -> one.id().equals(schoolClass) && member.of(one.school()));
    }

    private static ResponseEntity<View> back(Member member) {
        return Redirect.to(member.room().path() + "/members#classes");
    }
}
