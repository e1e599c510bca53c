package jumelage.comment;

import java.util.List;
import jumelage.shell.View;

/// Who may be meant after an `@`: a part of a page, without its frame.
record ListPeople(List<Handle> people) implements View {}
