package jumelage.employment;

import java.time.Instant;
import java.util.List;
import jumelage.school.Identifier;
import jumelage.school.School;
import jumelage.shell.Form;
import jumelage.shell.View;

/// @param decidedBy who has decided; empty while it waits
/// @param late whether somebody else decided before this officer's answer came
/// @param oneself whether the officer who looks is the one who asks
public record DecideTeacher(
        Employment employment,
        Applicant applicant,
        School school,
        List<Identifier> identifiers,
        Profile profile,
        List<Remark> remarks,
        String decidedBy,
        Form form,
        boolean late,
        boolean oneself,
        Instant now)
        implements View {}
