package jumelage.project;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.contact.Contacts;
import jumelage.employment.Staffroom;
import jumelage.employment.Teacher;
import jumelage.project.Project.State;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import jumelage.shell.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// More partners for a running project: the founders' contacts, and colleagues of their own schools.
@Component
public class ProjectInvitations {
    private final Projects projects;
    private final Contacts contacts;
    private final Staffroom staffroom;
    private final ProjectNews news;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient db;
    private final Clock clock;

    ProjectInvitations(
            Projects projects,
            Contacts contacts,
            Staffroom staffroom,
            ProjectNews news,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcClient db,
            Clock clock) {
        this.projects = projects;
        this.contacts = contacts;
        this.staffroom = staffroom;
        this.news = news;
        this.audit = audit;
        this.events = events;
        this.db = db;
        this.clock = clock;
    }

    /// Whom `founder` may still ask into `project`.
    List<Candidate> candidates(Project project, Teacher founder) {
        var taken = taken(project);
        var known = Stream.concat(
                        contacts.of(founder.id()).stream().map(Person::id),
                        staffroom.teachersOf(founder.school()).stream())
                .filter(person -> !taken.contains(person))
                .distinct()
                .toList();
        return Candidate.of(db, known);
    }

    /// @return nothing if he may not be asked, or has been already
    @Transactional
    public Optional<InvitationId> invite(ProjectId id, Teacher founder, PersonId whom) {
        var project = projects.lock(id)
                .filter(known -> known.state() == State.ACTIVE && known.foundedBy(founder.id()))
                .orElseThrow(NotFound::new);
        return candidates(project, founder).stream()
                .filter(candidate -> candidate.id().equals(whom) && candidate.school() != null)
                .findFirst()
                .map(candidate -> invite(project, founder.person(), candidate));
    }

    /// Asks a teacher of `school` for `by`, whom the room lets bring in teachers of that school.
    ///
    /// @return nothing if he does not work there, or has been asked already
    @Transactional
    public Optional<InvitationId> inviteColleague(ProjectId id, Person by, SchoolId school, PersonId whom) {
        var project =
                projects.lock(id).filter(known -> known.state() == State.ACTIVE).orElseThrow(NotFound::new);
        var asked = Invitation.of(db, id).stream()
                .anyMatch(invitation -> invitation.state() == Invitation.State.WAITING
                        && invitation.invited().equals(whom));
        if (asked) return Optional.empty();
        return Candidate.at(db, school, whom).map(candidate -> invite(project, by, candidate));
    }

    private InvitationId invite(Project project, Person by, Candidate candidate) {
        var now = clock.instant();
        var invitation = new InvitationId(Id.next(now));
        db.sql("""
                insert into project.invitation (id, project, invited, school, guest, invited_by, state, since)
                values (?, ?, ?, ?, ?, ?, 'WAITING', ?)
                """)
                .params(
                        invitation,
                        project.id(),
                        candidate.id(),
                        Objects.requireNonNull(candidate.school()),
                        candidate.guest(today()),
                        by.id(),
                        now)
                .update();
        audit.record("house", by.id(), "project.invite", candidate.id().value());
        news.invited(project, by, candidate.id());
        return invitation;
    }

    @Transactional
    public Outcome accept(ProjectId id, InvitationId invitation, Person me) {
        var project = projects.lock(id).orElseThrow(NotFound::new);
        var mine = mine(id, invitation, me);
        if (project.state() != State.ACTIVE || !answered(mine, Invitation.State.ACCEPTED)) return Outcome.LATE;
        var now = clock.instant();
        Step.keep(db, id, now, Step.What.JOINED, me.id(), null, "");
        audit.record("house", me.id(), "project.join", id.value());
        events.publishEvent(new PartnerJoined(id, me.id(), mine.school(), mine.guest()));
        news.joined(project, me, mine.invitedBy());
        return Outcome.DONE;
    }

    @Transactional
    public Outcome decline(ProjectId id, InvitationId invitation, Person me, String words) {
        var project = projects.lock(id).orElseThrow(NotFound::new);
        var mine = mine(id, invitation, me);
        if (!answered(mine, Invitation.State.DECLINED)) return Outcome.LATE;
        news.stayedAway(project, me, mine.invitedBy(), words);
        return Outcome.DONE;
    }

    public Optional<Invitation> find(ProjectId id, InvitationId invitation) {
        return Invitation.find(db, id, invitation);
    }

    /// Takes an invitation back that nobody has answered. Whether `by` may is asked before.
    ///
    /// @throws NotFound if there is none
    @Transactional
    public Outcome withdraw(ProjectId id, InvitationId invitation, Person by) {
        var project = projects.lock(id).orElseThrow(NotFound::new);
        var asked = Invitation.find(db, id, invitation).orElseThrow(NotFound::new);
        if (!answered(asked, Invitation.State.WITHDRAWN)) return Outcome.LATE;
        audit.record("house", by.id(), "project.uninvite", asked.invited().value());
        news.uninvited(project, by, asked.invited());
        return Outcome.DONE;
    }

    private Invitation mine(ProjectId project, InvitationId id, Person me) {
        return Invitation.find(db, project, id)
                .filter(invitation -> invitation.invited().equals(me.id()))
                .orElseThrow(NotFound::new);
    }

    private boolean answered(Invitation invitation, Invitation.State answer) {
        return db.sql("update project.invitation set state = ?, since = ? where id = ? and state = 'WAITING'")
                        .params(answer, clock.instant(), invitation.id())
                        .update()
                == 1;
    }

    /// Who takes part, or has been asked.
    private Set<PersonId> taken(Project project) {
        var taken = new HashSet<PersonId>();
        taken.add(project.founder());
        if (project.second() != null) taken.add(project.second());
        Invitation.of(db, project.id()).stream()
                .filter(invitation -> invitation.state() == Invitation.State.WAITING
                        || invitation.state() == Invitation.State.ACCEPTED)
                .forEach(invitation -> taken.add(invitation.invited()));
        return taken;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
