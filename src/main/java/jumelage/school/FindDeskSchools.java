package jumelage.school;

import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.View;

public record FindDeskSchools(Form form, String words, List<SchoolMatch> found) implements View {}
