package jumelage.project;

import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.View;

/// An invitation, as whoever is invited reads it.
public record ShowInvitation(Project project, Invitation invitation, List<Founder> founders, Form form, boolean late)
        implements View {

    public boolean open() {
        return invitation.state() == Invitation.State.WAITING && project.state() == Project.State.ACTIVE;
    }
}
