package jumelage.account;

import java.time.Duration;
import jumelage.audit.Audit;
import jumelage.mail.Outbox;
import jumelage.shell.Command;
import jumelage.shell.Id;
import jumelage.shell.Installation;
import jumelage.shell.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// Makes the first account of a real installation.
@CommandLine.Command(
        name = "create-operator",
        mixinStandardHelpOptions = true,
        description = {
            "Makes an account that runs this installation, and prints a link to set its password.",
            "An account with that address becomes an operator's as well. An operator whose link was lost gets a new one,"
                    + " as long as no mail server could send it."
        })
public class CreateOperator implements Command {
    private static final Duration LIFE = Duration.ofHours(72);

    @Option(names = "--name", required = true, description = "How others see the operator, such as \"Samir Haddad\".")
    private String name = "";

    @Option(names = "--address", required = true, description = "The operator's mail address.")
    private String address = "";

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "Of the pages, such as fr (default: ${DEFAULT-VALUE}).")
    private @Nullable String language;

    @Override
    public int run(ApplicationContext house) {
        var installation = house.getBean(Installation.class);
        if (installation.demo())
            return refuse("This is a demo, whose operator stands on the sign-in page. A real"
                    + " installation starts with JUMELAGE_DEMO=false and an empty folder in JUMELAGE_DATA.");
        var wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > 120) return refuse("--name must have 1 to 120 characters.");
        if (address.isBlank() || address.length() > 254 || !address.matches(MailAddress.FORM))
            return refuse("--address is no e-mail address: name@school.example is one.");
        if (!Reader.speaks(String.valueOf(language)))
            return refuse("--language must be one of " + Reader.LANGUAGES + ".");
        house.getBean(TransactionTemplate.class).executeWithoutResult(_ -> make(house, installation, wanted));
        return 0;
    }

    private void make(ApplicationContext house, Installation installation, String wanted) {
        var known = house.getBean(People.class).findByAddress(address);
        var reader = Reader.of(String.valueOf(language), Reader.ANYONE.zone().getId());
        var registration = house.getBean(Registration.class);
        var operator = known.orElseGet(
                () -> registration.open(wanted, address, registration.hashed(Id.Chance.secret()), reader));
        var fresh = house.getBean(Offices.class).entrust(operator.id());
        house.getBean(Audit.class)
                .record("house", null, "account.operator", operator.id().value());
        if (known.isPresent() && fresh) {
            System.out.println(address + " has an account already and runs this installation from now on.");
            return;
        }
        if (known.isPresent() && house.getBean(Outbox.class).sends()) {
            System.out.println(address + " runs this installation already. A new password is asked for here:");
            System.out.println(installation.address("/forgotten"));
            return;
        }
        var secret = house.getBean(Recovery.class).link(operator, LIFE);
        System.out.println("Set the password of " + address + " here, once, within 72 hours, while bin/serve runs:");
        System.out.println(installation.address("/new-password/" + secret));
    }

    private static int refuse(String sentence) {
        System.err.println(sentence);
        return 2;
    }
}
