package jumelage.project;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jumelage.account.Person;
import jumelage.project.Project.State;
import jumelage.shell.Form;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// How far a project has come: who has agreed, who must act, since when.
///
/// @param founders the first, then the second
/// @param said a text that answers what was just done; empty if nothing was
public record ShowFounding(
        Project project,
        List<Founder> founders,
        List<Decision> decisions,
        List<Step> steps,
        Optional<Instant> lastReminder,
        Optional<Instant> nextReminder,
        Person me,
        Form form,
        String said,
        Instant now)
        implements View {

    public boolean first() {
        return me.id().equals(project.founder());
    }

    /// Whether the one who looks must answer.
    public boolean asked() {
        return project.state() == State.INVITED && !first();
    }

    /// Whether somebody else has it, who can be reminded.
    public boolean waiting() {
        return project.state() == State.SUBMITTED || (project.state() == State.INVITED && first());
    }

    public Founder other() {
        return first() ? founders.getLast() : founders.getFirst();
    }

    public boolean accepted() {
        return switch (project.state()) {
            case DRAFT, INVITED -> false;
            default -> true;
        };
    }

    public long agreed() {
        return 1
                + (accepted() ? 1 : 0)
                + decisions.stream()
                        .filter(one -> one.state() == Decision.State.APPROVED)
                        .count();
    }

    public List<Decision> open() {
        return decisions.stream()
                .filter(one -> one.state() == Decision.State.WAITING)
                .toList();
    }

    public @Nullable Decision refusal() {
        return decisions.stream()
                .filter(one -> one.state() == Decision.State.REFUSED)
                .findFirst()
                .orElse(null);
    }

    /// When the last step of that kind was.
    public @Nullable Instant when(Step.What what) {
        return steps.stream()
                .filter(step -> step.what() == what)
                .map(Step::at)
                .findFirst()
                .orElse(null);
    }

    public long days(Instant since) {
        return Duration.between(since, now).toDays();
    }
}
