package jumelage.project;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.employment.OfficeNotices;
import jumelage.notice.News;
import jumelage.notice.Notices;
import jumelage.project.Project.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is told to those whom a project concerns.
@Component
class ProjectNews {
    private final Notices notices;
    private final JdbcClient db;

    ProjectNews(Notices notices, JdbcClient db) {
        this.notices = notices;
        this.db = db;
    }

    void asked(Project project, Person founder, PersonId second) {
        tell(second, "asked", project, founder.id(), "");
    }

    void accepted(Project project, PersonId second, Collection<String> offices) {
        answered(project);
        tell(project.founder(), "accepted", project, second, String.join(" ", offices));
    }

    void declined(Project project, PersonId second, String words) {
        answered(project);
        tell(project.founder(), "declined", project, second, words);
    }

    /// A draft is the first founder's alone: the other is told of it under the title that he knows.
    void reopened(Project project, PersonId founder) {
        answered(project);
        if (project.second() != null) tell(project.second(), "reopened", project, founder, project.title());
    }

    void approved(Project project) {
        decided(project);
        notices.tell(founders(project), news("approved", project, null, ""));
    }

    /// @param reason in the words of `office`
    void refused(Project project, String office, String reason) {
        decided(project);
        notices.tell(founders(project), news("refused", project, null, office + "\n" + reason));
    }

    void reminded(Project project, Person by, PersonId receiver) {
        if (project.state() == State.SUBMITTED)
            notices.tell(
                    receiver,
                    News.of(OfficeNotices.KIND, Telling.REMINDED_OFFICE)
                            .about(project.id().value())
                            .by(by.id()));
        else tell(receiver, "reminded", project, by.id(), "");
    }

    void invited(Project project, Person by, PersonId whom) {
        tell(whom, "invited", project, by.id(), "");
    }

    void uninvited(Project project, Person by, PersonId whom) {
        seen("invited", project, whom);
        tell(whom, "uninvited", project, by.id(), "");
    }

    void joined(Project project, Person newcomer, PersonId inviter) {
        seen("invited", project, newcomer.id());
        tell(inviter, "joined", project, newcomer.id(), "");
    }

    void stayedAway(Project project, Person invited, PersonId inviter, String words) {
        seen("invited", project, invited.id());
        tell(inviter, "stayed-away", project, invited.id(), words);
    }

    /// To all who take part but `by`.
    void closed(Project project, PersonId by) {
        var all = db.sql("""
                select founder as value from project.project where id = :id
                union select second from project.project where id = :id and second is not null
                union select invited from project.invitation where project = :id and state = 'ACCEPTED'
                """).param("id", project.id()).query(PersonId.class).list();
        notices.tell(all.stream().filter(person -> !person.equals(by)).toList(), news("closed", project, by, ""));
    }

    private void answered(Project project) {
        notices.settle(Telling.MAIL + "asked", project.id().value());
        notices.settle(Telling.MAIL + "reminded", project.id().value());
        decided(project);
    }

    private void decided(Project project) {
        notices.settle(Telling.REMINDED_OFFICE, project.id().value());
    }

    private void seen(String what, Project project, PersonId by) {
        notices.settle(Telling.MAIL + what, project.id().value(), List.of(by));
    }

    private void tell(PersonId receiver, String what, Project project, PersonId who, String words) {
        notices.tell(receiver, news(what, project, who, words));
    }

    private static News news(
            String what, Project project, @org.jspecify.annotations.Nullable PersonId who, String words) {
        return News.of(Telling.KIND, Telling.MAIL + what)
                .about(project.id().value())
                .by(who)
                .saying(words);
    }

    private static List<PersonId> founders(Project project) {
        return List.of(project.founder(), Objects.requireNonNull(project.second()));
    }
}
