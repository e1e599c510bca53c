package jumelage.shell;

import org.springframework.context.ApplicationContext;

/// An operator's command. Picocli reads its options before the house is opened.
public interface Command {
    /// @return the exit code
    int run(ApplicationContext house);
}
