package jumelage.school;

import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.View;

/// @param proposer empty for a school that nobody of today proposed
/// @param waiting who waits to work there
/// @param form of its facts
/// @param code of a further identifier
/// @param late whether somebody else changed the school before this officer's answer came
public record DecideSchool(
        School school,
        List<Identifier> identifiers,
        String proposer,
        List<Staffing.Waiter> waiting,
        List<SchoolMatch> alike,
        String words,
        Form form,
        Form code,
        Form reason,
        boolean late)
        implements View {}
