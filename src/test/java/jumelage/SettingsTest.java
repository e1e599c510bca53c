package jumelage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jumelage.store.Database;
import jumelage.store.DemoMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SettingsTest {

    @Test
    void withoutAPublicAddressEverybodyIsSentToThePortOfTheServer() {
        assertThat(Settings.publicUrl(null, Settings.port(null), false)).hasToString("http://localhost:8080");
        assertThat(Settings.publicUrl(null, Settings.port("9090"), false)).hasToString("http://localhost:9090");
        assertThat(Settings.publicUrl("https://twin.example/", Settings.port("9090"), false))
                .hasToString("https://twin.example");
    }

    @Test
    void aPublicAddressIsAHostAndAtMostAPort() {
        for (var right : new String[] {"https://twin.example", "http://192.168.1.7:8080", "https://[::1]:8443"})
            assertThat(Settings.publicUrl(right, 8080, false)).hasToString(right);
        for (var wrong : new String[] {
            "twin.example",
            "twin.example:8080",
            "https://",
            "https:///",
            "https://twin example",
            "ftp://twin.example",
            "https://twin.example/school",
            "https://twin.example?a",
            "https://me@twin.example",
            "https://twin.example:no",
            "https://twin.example//"
        })
            for (var demo : new boolean[] {true, false})
                assertThatExceptionOfType(Database.Refused.class)
                        .as(wrong)
                        .isThrownBy(() -> Settings.publicUrl(wrong, 8080, demo))
                        .withMessageStartingWith("JUMELAGE_PUBLIC_URL must look like https://twinning.example");
    }

    @Test
    void whatIsRefusedForADemoIsNotOneForEver() throws Exception {
        var empty = TestHouse.empty("jumelage_settings");
        var fresh = new Database(empty.url(), empty.user(), empty.password(), true, () -> {});
        Consumer<Boolean> elsewhere = demo -> Settings.publicUrl("https://twin.example", 8080, demo);

        for (var time = 0; time < 2; time++)
            assertThatExceptionOfType(Database.Refused.class)
                    .isThrownBy(() -> DemoMark.of(fresh, null, elsewhere))
                    .withMessageStartingWith("A demo answers on this machine only");
        assertThat(DemoMark.of(fresh, "false", elsewhere)).isFalse();
        assertThat(DemoMark.of(fresh, null, elsewhere)).as("remembered").isFalse();
    }

    @Test
    void limitsAreWholeMegabytes() {
        assertThat(Settings.megabytes("JUMELAGE_FILE_LIMIT", null)).isEmpty();
        assertThat(Settings.megabytes("JUMELAGE_FILE_LIMIT", "250")).hasValue(250);
        for (var wrong : new String[] {"100M", "0", "-1", "1.5", "1,000", "99999999999"})
            assertThatExceptionOfType(Database.Refused.class)
                    .as(wrong)
                    .isThrownBy(() -> Settings.megabytes("JUMELAGE_ROOM_LIMIT", wrong))
                    .withMessage("JUMELAGE_ROOM_LIMIT must be a whole number of megabytes, from 1 to 9999999.");
    }

    @Test
    void aDataFolderThatCannotBeMadeIsRefusedByItsName(@TempDir Path folder) throws Exception {
        assertThat(Settings.made(folder.resolve("new/data"))).isDirectory();
        var file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(Database.Refused.class)
                .isThrownBy(() -> Settings.made(file.resolve("data")))
                .withMessageContaining(
                        "The folder " + file.resolve("data") + " cannot be made or written by the account");
    }

    @Test
    void aPortIsANumber() {
        for (var wrong : new String[] {"http", "-1", "8080a", "123456789012"})
            assertThatExceptionOfType(Database.Refused.class)
                    .isThrownBy(() -> Settings.port(wrong))
                    .withMessage("PORT must be a number.");
    }

    @Test
    void aPortThatIsTakenIsToldByTheNameOfItsSetting() throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertThatExceptionOfType(Database.Refused.class)
                    .isThrownBy(() -> House.free(taken.getLocalPort(), "JUMELAGE_METRICS_PORT"))
                    .withMessageStartingWith("Port " + taken.getLocalPort() + " is taken")
                    .withMessageEndingWith("name another port in JUMELAGE_METRICS_PORT.");
        }
        assertThatExceptionOfType(Database.Refused.class)
                .isThrownBy(() -> House.free(65_536, "PORT"))
                .withMessage("PORT must be a number from 0 to 65535.");
    }

    @Test
    void thePauseAtShutdownIsANumberOfSeconds() {
        assertThat(Settings.drain(null)).isZero();
        assertThat(Settings.drain("0")).isZero();
        assertThat(Settings.drain("300")).isEqualTo(300);
        for (var wrong : new String[] {"10s", "-1", "301", "99999999999", "1.5"})
            assertThatExceptionOfType(Database.Refused.class)
                    .isThrownBy(() -> Settings.drain(wrong))
                    .withMessage("JUMELAGE_DRAIN_SECONDS must be a number from 0 to 300.");
    }

    @Test
    void theHelpOfServeNamesEachSettingOfTheReadme() throws Exception {
        var rows = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|").matcher(Files.readString(Path.of("README.md")));
        var settings = rows.results().map(MatchResult::group).map(row -> row.replaceAll("[^A-Z_]", ""));

        assertThat(settings)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(
                                new CommandLine(new Serve()).getUsageMessage().split("[^A-Z_]+"))
                        .contains(name));
    }
}
