package jumelage.school;

import java.util.List;
import jumelage.shell.View;

public record ShowSchool(School school, List<Identifier> identifiers, List<Colleague> colleagues, boolean own)
        implements View {}
