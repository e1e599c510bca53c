package jumelage.twinspace;

import java.util.List;
import jumelage.account.Person;
import jumelage.shell.View;

public record ListTwinSpaces(Person me, List<TwinSpaceListing> all) implements View {}
