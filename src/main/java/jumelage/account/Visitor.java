package jumelage.account;

import java.util.Optional;
import jumelage.shell.Asking;

/// Anyone at all, signed in or not. As a handler's parameter: the page is for everyone.
public record Visitor(Optional<Person> person) implements Asking {}
