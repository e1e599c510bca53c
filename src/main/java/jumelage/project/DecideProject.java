package jumelage.project;

import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.View;

/// A project as an office sees it: its card, and who has agreed. Its room stays closed to officers.
///
/// @param late whether somebody has been faster
public record DecideProject(
        Project project, List<Founder> founders, List<Decision> decisions, String office, Form form, boolean late)
        implements View {

    /// Whether this office has it.
    public boolean open() {
        return project.state() == Project.State.SUBMITTED
                && decisions.stream()
                        .anyMatch(one -> one.office().equals(office) && one.state() == Decision.State.WAITING);
    }
}
