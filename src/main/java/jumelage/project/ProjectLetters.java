package jumelage.project;

import static jumelage.shell.Texts.text;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jumelage.account.Letters;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.mail.Letter;
import jumelage.project.Project.State;
import jumelage.school.OfficeNames;
import jumelage.shell.Installation;
import jumelage.shell.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is written to those whom a project concerns.
@Component
class ProjectLetters {
    private final Letters letters;
    private final People people;
    private final Installation installation;
    private final JdbcClient db;

    ProjectLetters(Letters letters, People people, Installation installation, JdbcClient db) {
        this.letters = letters;
        this.people = people;
        this.installation = installation;
        this.db = db;
    }

    void asked(Project project, Person founder, PersonId second) {
        post(second, "asked", project, founding(project), founder::name);
    }

    void accepted(Project project, PersonId second, Collection<String> offices) {
        post(project.founder(), "accepted", project, founding(project), () -> name(second), () -> names(offices));
    }

    void declined(Project project, PersonId second, String words) {
        post(project.founder(), "declined", project, edit(project), () -> name(second), () -> words);
    }

    void reopened(Project project, PersonId founder) {
        if (project.second() != null)
            post(project.second(), "reopened", project, "/projects/mine", () -> name(founder));
    }

    void approved(Project project) {
        founders(project).forEach(founder -> post(founder, "approved", project, card(project)));
    }

    void refused(Project project, String office, String reason) {
        founders(project)
                .forEach(founder -> post(
                        founder, "refused", project, founding(project), () -> OfficeNames.name(office), () -> reason));
    }

    void reminded(Project project, Person by, PersonId receiver) {
        var office = project.state() == State.SUBMITTED;
        var path = office ? "/desk" + card(project) : founding(project);
        post(receiver, office ? "reminded-office" : "reminded", project, path, by::name);
    }

    void invited(Project project, Person by, PersonId whom, String path) {
        post(whom, "invited", project, path, by::name);
    }

    void uninvited(Project project, Person by, PersonId whom) {
        post(whom, "uninvited", project, card(project), by::name);
    }

    void joined(Project project, Person newcomer, PersonId inviter) {
        post(inviter, "joined", project, card(project), newcomer::name);
    }

    void stayedAway(Project project, Person invited, PersonId inviter, String words) {
        // whoever is no founder has asked from the room
        var others = project.foundedBy(inviter) ? card(project) + "/invitations" : room(project) + "/members";
        post(inviter, "stayed-away", project, others, invited::name, () -> words);
    }

    /// To all who take part but `by`.
    void closed(Project project, PersonId by) {
        db.sql("""
                select founder as value from project.project where id = :id
                union select second from project.project where id = :id and second is not null
                union select invited from project.invitation where project = :id and state = 'ACCEPTED'
                """).param("id", project.id()).query(PersonId.class).list().forEach(person -> {
            if (!person.equals(by)) post(person, "closed", project, card(project), () -> name(by));
        });
    }

    @SafeVarargs
    private void post(PersonId receiver, String what, Project project, String path, Supplier<String>... words) {
        letters.to(receiver, address -> {
            var arguments = new Object[2 + words.length];
            arguments[0] = project.title();
            arguments[1] = installation.address(path);
            for (var i = 0; i < words.length; i++) arguments[2 + i] = words[i].get();
            var key = "project.mail." + what;
            return new Letter(address, text(key + ".subject", arguments), text(key + ".body", arguments));
        });
    }

    private static List<PersonId> founders(Project project) {
        return List.of(project.founder(), Objects.requireNonNull(project.second()));
    }

    private static String names(Collection<String> offices) {
        return offices.stream().map(OfficeNames::name).collect(Collectors.joining(Texts.comma()));
    }

    private String name(PersonId person) {
        return people.findById(person).map(Person::name).orElse("");
    }

    private static String card(Project project) {
        return "/projects/" + project.slug();
    }

    private static String room(Project project) {
        return "/twinspaces/" + project.slug();
    }

    private static String founding(Project project) {
        return card(project) + "/founding";
    }

    private static String edit(Project project) {
        return card(project) + "/edit";
    }
}
