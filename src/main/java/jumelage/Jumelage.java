package jumelage;

import java.io.IOException;
import java.sql.SQLException;
import jumelage.account.CreateOperator;
import jumelage.backup.Backup;
import jumelage.backup.Restore;
import jumelage.shell.Command;
import jumelage.store.Database;
import jumelage.store.Groundwork;
import jumelage.yjs.YjsCheck;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;

/// The school-twinning platform.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@CommandLine.Command(
        name = "jumelage",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Jumelage, the school-twinning platform: the operator's commands.",
        subcommands = {Serve.class, CreateOperator.class, Backup.class, Restore.class, YjsCheck.class, Train.class})
public class Jumelage {

    static void main(String[] arguments) {
        IExecutionStrategy strategy = parsed -> {
            var helped = CommandLine.executeHelpRequest(parsed);
            if (helped != null) return helped;
            var last = parsed.asCommandLineList().getLast().getCommand();
            try {
                return switch (last) {
                    case Serve _ -> House.serve();
                    case Train _ -> House.train();
                    case Command command -> House.open(command);
                    case Groundwork groundwork -> House.ground(groundwork);
                    default -> new CommandLine.RunLast().execute(parsed);
                };
            } catch (Database.Refused e) {
                System.err.println(e.getMessage());
                return 1;
            } catch (IOException | SQLException e) {
                throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), e.getMessage(), e);
            }
        };
        var code =
                new CommandLine(new Jumelage()).setExecutionStrategy(strategy).execute(arguments);
        if (code != House.SERVING) System.exit(code);
    }
}
