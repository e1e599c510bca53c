package jumelage.employment;

import jumelage.school.School;
import jumelage.shell.Form;
import jumelage.shell.View;

public record JoinSchool(School school, String office, Form form) implements View {}
