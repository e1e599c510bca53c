package jumelage.school;

import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.View;

public record ProposeSchool(Form form, String country, String office, List<SchoolMatch> alike) implements View {}
