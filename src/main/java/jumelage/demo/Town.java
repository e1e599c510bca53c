package jumelage.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jumelage.account.Offices;
import jumelage.account.PersonId;
import jumelage.account.Registration;
import jumelage.demo.World.AtSchool;
import jumelage.demo.World.OnStaff;
import jumelage.demo.World.Undertaking;
import jumelage.employment.Deciding;
import jumelage.employment.Joining;
import jumelage.employment.Profile;
import jumelage.employment.Profiles;
import jumelage.school.Identifier;
import jumelage.school.Registrar;
import jumelage.school.School;
import jumelage.school.SchoolFacts;
import jumelage.school.SchoolId;
import jumelage.school.Schools;
import jumelage.shell.NotFound;
import jumelage.shell.Reader;
import jumelage.shell.TimeOfDay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The offices, the schools and who works there.
@Component
@Order(1)
class Town implements Chapter {
    static final String PASSWORD = "jumelage";
    private static final int BEGAN = 96;
    private static final int BEFORE = 30;
    /// All are validated within these days, so that a project finds them.
    private static final int WEEKS = 21;

    private final Register register;
    private final Registration registration;
    private final Offices offices;
    private final Registrar registrar;
    private final Schools schools;
    private final Joining joining;
    private final Deciding deciding;
    private final Profiles profiles;

    Town(
            Register register,
            Registration registration,
            Offices offices,
            Registrar registrar,
            Schools schools,
            Joining joining,
            Deciding deciding,
            Profiles profiles) {
        this.register = register;
        this.registration = registration;
        this.offices = offices;
        this.registrar = registrar;
        this.schools = schools;
        this.joining = joining;
        this.deciding = deciding;
        this.profiles = profiles;
    }

    @Override
    public List<Step> steps(World world) {
        var began = arrived(world.projects().stream());
        var steps = new ArrayList<Step>();
        steps.add(new Step("accounts", now -> TimeOfDay.at(now.minus(began, DAYS), () -> open(world.staff()))));
        steps.add(new Step(
                "schools",
                now -> TimeOfDay.at(
                        now.minus(began - 1, DAYS), () -> world.schools().forEach(this::build))));
        steps.add(new Step("employments", now -> {
            var day = 0;
            for (var one : world.staff()) employ(one, now, arrived(projectsOf(one, world)) - 2 - day++ % WEEKS);
        }));
        return steps;
    }

    /// Long enough before a project begins.
    private static int arrived(Stream<Undertaking> projects) {
        return World.ago(projects, BEGAN - BEFORE) + BEFORE;
    }

    private static Stream<Undertaking> projectsOf(OnStaff one, World world) {
        return world.projects().stream()
                .filter(project ->
                        project.members().stream().anyMatch(part -> part.staff().equals(one.key())));
    }

    private void open(List<OnStaff> staff) {
        var password = registration.hashed(PASSWORD);
        for (var one : staff) open(one, password);
    }

    private void open(OnStaff one, Registration.Hashed password) {
        var person = registration.open(one.name(), one.address(), password, Reader.of(one.language(), one.zone()));
        register.keep(one.key(), person.id());
        if (one.office() != null) offices.appoint(person.id(), one.office());
        if (Boolean.TRUE.equals(one.operator())) offices.entrust(person.id());
        profiles.save(
                person.id(),
                new Profile(
                        one.subjects(),
                        one.languages().stream()
                                .map(tongue -> new Profile.Spoken(tongue.language(), tongue.level()))
                                .toList()));
    }

    private void build(AtSchool one) {
        var identifiers = one.identifiers().stream()
                .map(code -> new Identifier(code.scheme(), code.value()))
                .toList();
        var facts = new SchoolFacts(one.name(), one.country(), one.town(), "", "", one.website(), List.of(one.isced()));
        var proposed = one.code() == null
                ? registrar.propose(facts, identifiers, null)
                : registrar.propose(facts, identifiers, null, one.code());
        var school = registrar.confirm(proposed, officer(one.country()));
        register.keep("school:" + one.key(), school.id());
    }

    /// Whoever is validated was it two days after he asked; whoever is not has asked lately.
    private void employ(OnStaff one, Instant now, int ago) {
        var role = one.role();
        if (one.school() == null || role == null) return;
        var validated = Boolean.TRUE.equals(one.validated());
        var school = school(one.school());
        var person = register.person(one.key());
        TimeOfDay.at(now.minus(validated ? ago : 4, DAYS), () -> joining.ask(person, school, role));
        if (validated)
            TimeOfDay.at(
                    now.minus(ago - 2, DAYS),
                    () -> deciding.validate(joining.ask(person, school, role), officer(school.country())));
    }

    private School school(String key) {
        return schools.findById(new SchoolId(register.id("school:" + key))).orElseThrow(NotFound::new);
    }

    /// France and Italy have offices of their own, the central one decides for all others.
    private PersonId officer(String country) {
        return register.person(
                switch (country) {
                    case "FR" -> "nathalie";
                    case "IT" -> "giulia";
                    default -> "aino";
                });
    }
}
