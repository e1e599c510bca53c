package jumelage.twinspace;

import static jumelage.shell.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jumelage.account.Guesses;
import jumelage.account.People;
import jumelage.account.PersonId;
import jumelage.room.Guests;
import jumelage.room.Member;
import jumelage.room.Members;
import jumelage.room.Partner;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/twinspaces/{slug}/guests")
class GuestsController {
    private static final int WRONG_ADDRESSES = 10;

    private final JdbcClient db;
    private final Guests guests;
    private final Members members;
    private final People people;
    private final Guesses guesses;
    private final Clock clock;

    GuestsController(JdbcClient db, Guests guests, Members members, People people, Guesses guesses, Clock clock) {
        this.db = db;
        this.guests = guests;
        this.members = members;
        this.people = people;
        this.guesses = guesses;
        this.clock = clock;
    }

    @GetMapping("/new")
    InviteGuest ask(Member member) {
        mustInvite(member);
        return page(member, Form.of(Invitation.EMPTY));
    }

    @PostMapping
    ResponseEntity<View> invite(Member member, @Validated Invitation invitation, BindingResult errors) {
        mustInvite(member);
        // what could not be read is said first: there is nothing to look at yet
        if (errors.getTarget() != null) check(member, invitation, errors);
        if (errors.hasErrors()) return wrong(member, errors);
        var guest = people.findByAddress(Objects.requireNonNull(invitation.address()));
        if (guest.isEmpty()) {
            guesses.wrong(tries(member));
            errors.rejectValue("address", "twinspace.guest.unknown");
            return wrong(member, errors);
        }
        var zone = member.person().reader().zone();
        var end = Objects.requireNonNull(invitation.until())
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        var role = Objects.requireNonNull(invitation.role());
        if (!guests.invite(member, guest.get().id(), role, invitation.part(), end)) {
            errors.rejectValue("address", "twinspace.guest.member");
            return wrong(member, errors);
        }
        return back(member);
    }

    @PostMapping("/{person}/confirmation")
    ResponseEntity<View> confirm(Member member, @PathVariable PersonId person) {
        var guest = members.find(member.room().id(), person).orElseThrow(NotFound::new);
        if (guest.confirmed() && guest.role().passing() && member.role().teacher()) return back(member);
        if (!new Powers(member).mayConfirm(guest) || !guests.confirm(member, guest.id())) throw new NotFound();
        return back(member);
    }

    private void check(Member member, Invitation invitation, BindingResult errors) {
        if (!guesses.left(tries(member), WRONG_ADDRESSES)) errors.rejectValue("address", "twinspace.guest.slowly");
        if (invitation.role() != null && !invitation.role().passing())
            errors.rejectValue("role", "twinspace.guest.role.wrong");
        var today =
                LocalDate.ofInstant(clock.instant(), member.person().reader().zone());
        var until = invitation.until();
        if (until != null && (until.isBefore(today) || until.isAfter(today.plusYears(1))))
            errors.rejectValue("until", "twinspace.guest.until.wrong");
        if (invitation.part() != null
                && !parts(member).containsKey(invitation.part().toString()))
            errors.rejectValue("part", "twinspace.guest.part.wrong");
    }

    private ResponseEntity<View> wrong(Member member, BindingResult errors) {
        return ResponseEntity.unprocessableContent().body(page(member, Form.of(errors)));
    }

    private InviteGuest page(Member member, Form form) {
        var alone = member.frame().partners().stream().filter(Partner::present).count() < 2;
        return new InviteGuest(member, form, parts(member), alone);
    }

    private record Part(String id, String title) {}

    /// The pages that a guest could be led to, and the whole room.
    private Map<String, String> parts(Member member) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("", text("twinspace.guest.part.all"));
        db.sql("""
                select i.id, d.title from publication.item i
                  join writing.document d on d.room_id = i.room_id and d.id = i.id
                 where i.room_id = ? and i.trashed is null and i.audience <> 'TEACHERS' order by i.number
                """)
                .param(member.room().id())
                .query(Part.class)
                .list()
                .forEach(part -> parts.put(part.id(), part.title()));
        return parts;
    }

    private static void mustInvite(Member member) {
        if (!new Powers(member).mayInviteGuests()) throw new NotFound();
    }

    private static String tries(Member member) {
        return "guest " + member.id();
    }

    private static ResponseEntity<View> back(Member member) {
        return Redirect.to(member.room().path() + "/members#guests");
    }
}
