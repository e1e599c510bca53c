package jumelage.project;

import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.View;

/// A project as an office sees it: its card, and who has agreed. Its room stays closed to officers.
///
/// @param late whether somebody has been faster
public record DecideProject(
        Project project, List<Founder> founders, List<Decision> decisions, Voice voice, Form form, boolean late)
        implements View {

    /// Whether his office has it, and he himself may decide.
    public boolean open() {
        return waiting() && !voice.partial();
    }

    /// Whether his office has it, but he takes part himself.
    public boolean partial() {
        return waiting() && voice.partial();
    }

    private boolean waiting() {
        return project.state() == Project.State.SUBMITTED
                && decisions.stream()
                        .anyMatch(
                                one -> voice.offices().contains(one.office()) && one.state() == Decision.State.WAITING);
    }
}
