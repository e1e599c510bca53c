package jumelage.notice;

import static jumelage.shell.Texts.text;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jumelage.account.Offices;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.Staff;
import jumelage.shell.Form;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How often and at what hours one wants mail.
@RestController
class SettingsController {
    private static final List<String> HOURS = List.of("hour", "quietFrom", "quietUntil");

    private final Kinds kinds;
    private final Rhythms rhythms;
    private final Addresses addresses;
    private final People people;
    private final Offices offices;
    private final Clock clock;

    SettingsController(Kinds kinds, Rhythms rhythms, Addresses addresses, People people, Offices offices, Clock clock) {
        this.kinds = kinds;
        this.rhythms = rhythms;
        this.addresses = addresses;
        this.people = people;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping("/notices/settings")
    ShowMailSettings show(Staff me, @RequestParam(defaultValue = "") String done) {
        var rhythm = rhythms.of(me.id());
        var values = new HashMap<String, List<String>>();
        rhythms.paces(me.id()).forEach((kind, pace) -> values.put(kind, List.of(pace.name())));
        values.put("hour", List.of("" + rhythm.hour()));
        values.put("day", List.of("" + rhythm.day().getValue()));
        values.put("quietFrom", List.of("" + rhythm.quietFrom()));
        values.put("quietUntil", List.of("" + rhythm.quietUntil()));
        return page(me.person(), new Form(values, Map.of()), done.equals("yes"));
    }

    @PostMapping("/notices/settings")
    ResponseEntity<View> keep(Staff me, @RequestParam Map<String, String> sent) {
        var form = checked(me.person(), sent);
        if (form.wrong()) return ResponseEntity.unprocessableContent().body(page(me.person(), form, false));
        var paces = new HashMap<String, Pace>();
        for (var kind : offered(me.person())) paces.put(kind.key(), Pace.valueOf(form.value(kind.key())));
        var rhythm = new Rhythm(
                Integer.parseInt(form.value("hour")),
                DayOfWeek.of(Integer.parseInt(form.value("day"))),
                Integer.parseInt(form.value("quietFrom")),
                Integer.parseInt(form.value("quietUntil")));
        rhythms.keep(me.person(), rhythm, paces);
        return Redirect.to("/notices/settings?done=yes");
    }

    private Form checked(Person me, Map<String, String> sent) {
        var values = new HashMap<String, List<String>>();
        sent.forEach((name, value) -> values.put(name, List.of(Objects.requireNonNullElse(value, ""))));
        var form = new Form(values, Map.of());
        for (var hour : HOURS)
            if (!ShowMailSettings.hours().containsKey(form.value(hour)))
                form = form.with(hour, text("notice.wrong.hour"));
        if (!ShowMailSettings.days().containsKey(form.value("day"))) form = form.with("day", text("notice.wrong.day"));
        for (var kind : offered(me))
            if (!ShowMailSettings.paces().containsKey(form.value(kind.key())))
                form = form.with(kind.key(), text("notice.wrong.pace"));
        return form;
    }

    private ShowMailSettings page(Person me, Form form, boolean done) {
        var rhythm = rhythms.of(me.id());
        var zone = me.reader().zone();
        return new ShowMailSettings(
                form,
                offered(me),
                people.addressOf(me.id()).orElse(""),
                addresses.refused(me.id()).orElse(null),
                Objects.requireNonNull(rhythm.due(Pace.DAILY, clock.instant(), zone)),
                Objects.requireNonNull(rhythm.due(Pace.WEEKLY, clock.instant(), zone)),
                done);
    }

    /// What concerns offices is offered to those who work in one.
    private List<Kind> offered(Person me) {
        var officer = offices.employ(me.id());
        return kinds.all().stream().filter(kind -> officer || !kind.offices()).toList();
    }
}
