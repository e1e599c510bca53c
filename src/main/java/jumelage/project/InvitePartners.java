package jumelage.project;

import java.time.LocalDate;
import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.View;

/// Whom a founder may ask into the running project, and whom it has been.
public record InvitePartners(
        Project project,
        List<Candidate> candidates,
        List<Invitation> invitations,
        Form form,
        boolean late,
        LocalDate today)
        implements View {}
