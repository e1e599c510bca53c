package jumelage.employment;

import java.util.List;
import java.util.Map;
import jumelage.school.SchoolMatch;
import jumelage.shell.Form;
import jumelage.shell.View;

public record FindSchools(Form form, String words, Map<String, String> countries, List<SchoolMatch> found)
        implements View {}
