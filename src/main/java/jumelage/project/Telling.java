package jumelage.project;

import static jumelage.shell.Texts.comma;
import static jumelage.shell.Texts.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.notice.Kind;
import jumelage.notice.Notice;
import jumelage.notice.NoticeId;
import jumelage.notice.Pace;
import jumelage.notice.Teller;
import jumelage.notice.Told;
import jumelage.project.Project.State;
import jumelage.school.OfficeNames;
import jumelage.shell.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is told of projects, in words, to those who may still know of them.
@Component
class Telling implements Teller {
    static final String KIND = "project.notices";
    static final String MAIL = "project.mail.";
    static final String REMINDED_OFFICE = MAIL + "reminded-office";

    private final Projects projects;
    private final People people;
    private final Installation installation;
    private final JdbcClient db;

    Telling(Projects projects, People people, Installation installation, JdbcClient db) {
        this.projects = projects;
        this.people = people;
        this.installation = installation;
        this.db = db;
    }

    @Bean
    static Kind projectNotices() {
        return new Kind(KIND, 30, Pace.AT_ONCE);
    }

    @Override
    public Map<NoticeId, Told> told(Person reader, List<Notice> notices) {
        var own = notices.stream()
                .filter(notice -> notice.what().startsWith(MAIL) && notice.subject() != null)
                .toList();
        if (own.isEmpty()) return Map.of();
        var named = new HashMap<UUID, Optional<Project>>();
        var who = people.byId(Notice.whoOf(own));
        return Teller.each(
                own,
                notice -> named.computeIfAbsent(
                                Objects.requireNonNull(notice.subject()), id -> projects.findById(new ProjectId(id)))
                        .filter(project -> may(reader, notice, project))
                        .map(project -> words(reader, notice, project, who)));
    }

    private boolean may(Person reader, Notice notice, Project project) {
        return switch (what(notice)) {
            case "asked", "reminded" ->
                project.state() == State.INVITED && reader.id().equals(project.second());
            case "reopened" -> true;
            case "reminded-office" -> project.state() == State.SUBMITTED && speaks(reader, project);
            case "invited" -> waiting(reader, project).isPresent();
            default -> project.published() || project.foundedBy(reader.id());
        };
    }

    private Told words(Person reader, Notice notice, Project project, Map<PersonId, Person> all) {
        var what = what(notice);
        var path = path(what, reader, project);
        var office = what.equals("refused") ? notice.words().lines().findFirst().orElse("") : "";
        var said = what.equals("refused")
                ? notice.words().substring(Math.min(notice.words().length(), office.length() + 1))
                : notice.words();
        var title = what.equals("reopened") ? said : project.title();
        var arguments = new Object[] {
            title,
            installation.address(path),
            office.isEmpty() ? name(all, notice.who()) : OfficeNames.name(office),
            what.equals("accepted") ? offices(said) : said
        };
        return new Told(
                text(MAIL + what + ".subject", arguments),
                title,
                what.equals("reopened") ? "" : project.language(),
                what.equals("accepted") || what.equals("reopened") ? "" : said,
                text(MAIL + what + ".body", arguments),
                path);
    }

    private String path(String what, Person reader, Project project) {
        var card = "/projects/" + project.slug();
        return switch (what) {
            case "asked", "accepted", "refused", "reminded" -> card + "/founding";
            case "declined" -> card + "/edit";
            case "reopened" -> "/projects/mine";
            case "reminded-office" -> "/desk" + card;
            case "invited" ->
                card + "/invitations/"
                        + waiting(reader, project).map(Invitation::id).orElseThrow();
            // whoever is no founder has asked from the room
            case "stayed-away" ->
                project.foundedBy(reader.id()) ? card + "/invitations" : "/twinspaces/" + project.slug() + "/members";
            default -> card;
        };
    }

    private Optional<Invitation> waiting(Person reader, Project project) {
        return Invitation.of(db, project.id()).stream()
                .filter(one ->
                        one.state() == Invitation.State.WAITING && one.invited().equals(reader.id()))
                .findFirst();
    }

    private boolean speaks(Person reader, Project project) {
        return db.sql("""
                select exists (select from project.voice v join account.officer o on o.office = v.speaker
                                where v.project = ? and o.person = ?)
                """)
                .params(project.id(), reader.id())
                .query(Boolean.class)
                .single();
    }

    private static String name(Map<PersonId, Person> all, @org.jspecify.annotations.Nullable PersonId id) {
        var person = id == null ? null : all.get(id);
        return person == null ? "" : person.name();
    }

    private static String offices(String offices) {
        return Arrays.stream(offices.split(" "))
                .filter(office -> !office.isEmpty())
                .map(OfficeNames::name)
                .collect(Collectors.joining(comma()));
    }

    private static String what(Notice notice) {
        return notice.what().substring(MAIL.length());
    }
}
