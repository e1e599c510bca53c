package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class CreateOperatorTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Asker asker;

    @Test
    void theLinkThatIsPrintedSetsThePassword(CapturedOutput said) {
        assertThat(run("--name", "Samir Haddad", "--address", "samir@house.example", "--language", "fr"))
                .isZero();

        var link = SigningUpTest.link(said.getOut(), "/new-password/");
        var samir = asker.stranger();
        assertThat(samir.post(link, "password", "long enough now"))
                .hasStatus(303)
                .hasHeader("Location", "/operator");
        assertThat(samir.get("/operator")).hasStatusOk().bodyText().contains("Samir Haddad");
    }

    @Test
    void whoeverHasAnAccountBecomesOperatorAsWell(CapturedOutput said) {
        var claire = asker.staff("Claire");

        assertThat(run("--name", "Claire", "--address", claire.address())).isZero();

        assertThat(said.getOut()).contains("has an account already").doesNotContain("/new-password/");
        assertThat(claire.get("/operator")).hasStatusOk();
    }

    @Test
    void anOperatorWhoseLinkWasLostGetsANewOneWhereNoMailLeaves(CapturedOutput said) {
        assertThat(run("--name", "Noor", "--address", "noor@house.example")).isZero();
        var lost = SigningUpTest.link(said.getOut(), "/new-password/");

        assertThat(run("--name", "Noor", "--address", "noor@house.example")).isZero();

        var links = said.getOut().lines().filter(line -> line.contains("/new-password/"));
        assertThat(links.filter(line -> !line.endsWith(lost))).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaid(CapturedOutput said) {
        assertThat(run("--name", "Samir", "--address", "samir")).isEqualTo(2);
        assertThat(run("--name", " ", "--address", "samir@house.example")).isEqualTo(2);
        assertThat(run("--name", "Samir", "--address", "samir@house.example", "--language", "xx"))
                .isEqualTo(2);
        assertThat(said.getErr()).contains("--address is no", "--name must", "--language must");
    }

    private int run(String... arguments) {
        var command = new CreateOperator();
        new CommandLine(command).parseArgs(arguments);
        return command.run(house);
    }
}
