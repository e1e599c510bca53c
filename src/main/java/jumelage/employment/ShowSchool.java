package jumelage.employment;

import java.util.List;
import jumelage.school.Identifier;
import jumelage.school.School;
import jumelage.shell.View;

public record ShowSchool(School school, List<Identifier> identifiers, List<Colleague> colleagues, boolean own)
        implements View {}
