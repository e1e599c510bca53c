package jumelage.employment;

import static jumelage.shell.Texts.text;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.notice.Kind;
import jumelage.notice.Notice;
import jumelage.notice.NoticeId;
import jumelage.notice.Pace;
import jumelage.notice.Teller;
import jumelage.notice.Told;
import jumelage.school.School;
import jumelage.school.Schools;
import jumelage.shell.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// What is told of who works where, in words: to whom it concerns, and to the office that is to decide.
@Component
class Telling implements Teller {
    static final String KIND = "employment.notices";
    static final String REMIND = "employment.mail.remind";

    private final Employments employments;
    private final Schools schools;
    private final People people;
    private final Installation installation;

    Telling(Employments employments, Schools schools, People people, Installation installation) {
        this.employments = employments;
        this.schools = schools;
        this.people = people;
        this.installation = installation;
    }

    @Bean
    static Kind employmentNotices() {
        return new Kind(KIND, 20, Pace.AT_ONCE);
    }

    @Bean
    static Kind officeNotices() {
        return new Kind(OfficeNotices.KIND, 90, Pace.AT_ONCE, true);
    }

    @Override
    public Map<NoticeId, Told> told(Person reader, List<Notice> notices) {
        return Teller.each(
                notices, notice -> notice.what().startsWith("employment.") ? told(reader, notice) : Optional.empty());
    }

    private Optional<Told> told(Person reader, Notice notice) {
        return Optional.ofNullable(notice.subject())
                .flatMap(id -> employments.findById(new EmploymentId(id)))
                .flatMap(employment -> notice.what().equals(REMIND)
                        ? toOffice(reader, notice, employment)
                        : toTeacher(reader, notice, employment));
    }

    private Optional<Told> toTeacher(Person reader, Notice notice, Employment employment) {
        if (!employment.person().equals(reader.id())) return Optional.empty();
        var school = schools.findById(employment.school()).map(School::name).orElse("");
        var path = "/me/school";
        return Optional.of(new Told(
                text(notice.what() + ".subject", school),
                school,
                "",
                notice.words(),
                text(notice.what() + ".body", school, notice.words(), installation.address(path)),
                path));
    }

    /// As long as it waits, and for those who still work there.
    private Optional<Told> toOffice(Person reader, Notice notice, Employment employment) {
        var works = people.officersOf(employment.office()).stream()
                .anyMatch(officer -> officer.id().equals(reader.id()));
        if (!works || employment.state() != Employment.State.WAITING) return Optional.empty();
        var path = "/desk/teachers/" + employment.id();
        return people.findById(employment.person())
                .map(person -> new Told(
                        text(REMIND + ".subject", person.name()),
                        "",
                        "",
                        "",
                        text(
                                REMIND + ".body",
                                person.name(),
                                Date.from(employment.since()),
                                installation.address(path)),
                        path));
    }
}
