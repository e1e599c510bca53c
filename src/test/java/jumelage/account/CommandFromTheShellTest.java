package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as the operator gives it: a process of its own on a folder of its own.
class CommandFromTheShellTest {
    @TempDir
    Path data;

    private record Said(int code, String words) {}

    @Test
    void itPrintsALinkToTheServersPortAndLeavesNoDatabaseRunning() throws Exception {
        var made = run(Map.of("JUMELAGE_DEMO", "false", "PORT", "8123"));

        assertThat(made.words()).containsPattern("http://localhost:8123/new-password/\\S+");
        assertThat(made.code()).isZero();
        assertThat(databaseRuns()).isFalse();

        var demo = run(Map.of("JUMELAGE_DEMO", "true"));
        assertThat(demo.words())
                .contains("This database is a real installation")
                .doesNotContain("\tat ");
        assertThat(demo.code()).isEqualTo(1);
        assertThat(databaseRuns()).isFalse();

        var secret = run(Map.of("JUMELAGE_DEMO", "false", "JUMELAGE_SECRET", "short"));
        assertThat(secret.words()).contains("at least 32 characters");
        assertThat(secret.code()).isEqualTo(1);
        assertThat(databaseRuns()).isFalse();
    }

    @Test
    void whatIsRefusedLeavesTheFolderToACorrectedStart() throws Exception {
        var unreadable = Map.of(
                "JUMELAGE_SMTP_URL", "mail.school.example",
                "JUMELAGE_FILES_URL", "ftp://files.school.example",
                "JUMELAGE_PUBLIC_URL", "twin.example",
                "JUMELAGE_ROOM_LIMIT", "much");
        for (var setting : unreadable.entrySet()) {
            var refused = run(Map.ofEntries(setting));
            assertThat(refused.words()).contains(setting.getKey()).doesNotContain("\tat ");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(data.resolve("postgresql")).as(setting.getKey()).doesNotExist();
        }
        var demo = run(Map.of("JUMELAGE_PUBLIC_URL", "https://twin.example"));
        assertThat(demo.words()).contains("A demo answers on this machine only");
        assertThat(demo.code()).isEqualTo(1);

        var real = run(Map.of("JUMELAGE_PUBLIC_URL", "https://twin.example", "JUMELAGE_DEMO", "false"));
        assertThat(real.words()).containsPattern("https://twin.example/new-password/\\S+");
        assertThat(real.code()).isZero();
    }

    private boolean databaseRuns() {
        return Files.exists(data.resolve("postgresql/cluster/postmaster.pid"));
    }

    private Said run(Map<String, String> settings) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = data.resolve("said");
        var builder = new ProcessBuilder(List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "jumelage.Jumelage",
                        "create-operator",
                        "--name",
                        "Samir Haddad",
                        "--address",
                        "samir@house.example"))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(words.toFile()));
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("JUMELAGE_") || name.equals("PORT"));
        environment.put("JUMELAGE_DATA", data.toString());
        environment.putAll(settings);
        var code = builder.start().waitFor();
        return new Said(code, Files.readString(words));
    }
}
