package jumelage.school;

import java.util.List;
import java.util.Map;
import jumelage.shell.Form;
import jumelage.shell.View;

public record FindOwnSchool(
        Form form, String country, String words, Map<String, String> countries, List<SchoolMatch> found)
        implements View {}
