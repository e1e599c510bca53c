package jumelage.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.pupil.Schoolroom;
import jumelage.shell.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a card opens with stands on the card, and nowhere else: in no log, however much it tells, and in no table.
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class NoSecretsTest {
    @Autowired
    Asker asker;

    @Autowired
    Schoolroom schoolroom;

    @Autowired
    LoggingSystem logging;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void tellAll() {
        logging.setLogLevel("jumelage", LogLevel.DEBUG);
    }

    @AfterEach
    void tellAsUsual() {
        logging.setLogLevel("jumelage", LogLevel.INFO);
    }

    /// Three words and the secret of a QR code: of a card, or typed by somebody who guesses.
    private record Known(Set<String> words, String secret) {

        /// One word alone may stand anywhere; two of them together stand there for the card.
        boolean in(String text) {
            if (text.contains(secret) || text.contains(hex(secret)) || text.contains(base64(secret))) return true;
            var joined = List.of(String.join(" ", words), String.join("-", words), String.join(",", words));
            if (joined.stream().anyMatch(phrase -> text.contains(hex(phrase)) || text.contains(base64(phrase))))
                return true;
            var there = Set.copyOf(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")));
            return words.stream().filter(there::contains).count() >= 2;
        }

        private static String hex(String text) {
            return HexFormat.of().formatHex(text.getBytes(UTF_8));
        }

        private static String base64(String text) {
            return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        }
    }

    @Test
    void whatOpensADoorIsInNoLogAndInNoTable(CapturedOutput said) {
        var claire = asker.teacher("Claire");
        var fifth = schoolroom.make(claire, "5e B");
        var code = schoolroom.code(claire);
        var made = claire.post("/classes/" + fifth + "/pupils", "names", "Lina\nNoé\nAïcha");
        var address = Schoolroom.location(made);
        var sheet = schoolroom.follow(claire, made);
        var guess = List.of("cerise", "lampe", "nuage");
        var invented = Id.Chance.secret();

        assertThat(claire.get(address)).hasStatusOk();
        assertThat(claire.get(address + ".pdf")).hasStatusOk();
        var old = sheet.slips().getFirst();
        var renewed = schoolroom.renew(claire, fifth, old).slips().getFirst();
        var revoked = sheet.slips().getLast();
        claire.post("/classes/" + fifth + "/pupils/" + revoked.pupil() + "/revocation");

        assertThat(DoorTest.enter(asker.stranger(), code, renewed.words())).hasStatus(303);
        assertThat(asker.stranger().post("/pupils", "secret", renewed.secret())).hasStatus(303);
        for (var gone : List.of(old, revoked)) {
            assertThat(DoorTest.enter(asker.stranger(), code, gone.words())).hasStatus(422);
            assertThat(asker.stranger().post("/pupils", "secret", gone.secret()))
                    .hasStatus(422);
        }
        assertThat(DoorTest.enter(asker.stranger(), code, guess)).hasStatus(422);
        assertThat(DoorTest.enter(asker.stranger(), "NOWHERE", renewed.words())).hasStatus(422);
        assertThat(asker.stranger().post("/pupils", "secret", invented)).hasStatus(422);
        LoggerFactory.getLogger(NoSecretsTest.class).debug("All was told");

        var secrets = new ArrayList<Known>();
        for (var slip : sheet.slips()) secrets.add(new Known(Set.copyOf(slip.words()), slip.secret()));
        secrets.add(new Known(Set.copyOf(renewed.words()), renewed.secret()));
        secrets.add(new Known(Set.copyOf(guess), invented));
        assertThat(said.getAll()).contains("All was told");
        assertThat(said.getAll().lines().filter(line -> secrets.stream().anyMatch(known -> known.in(line))))
                .isEmpty();
        assertThat(tablesWith(secrets)).isEmpty();
    }

    /// The search itself finds what is there.
    @Test
    void aSecretThatIsWrittenDownIsFound() {
        var known = new Known(Set.of("cerise", "lampe", "nuage"), Id.Chance.secret());
        var pupil = asker.pupil("Lampe, Cerise");

        assertThat(tablesWith(List.of(known))).contains("account.person");
        db.sql("update account.person set name = ? where id = ?")
                .params("x" + known.secret(), pupil.id())
                .update();
        assertThat(tablesWith(List.of(known))).contains("account.person");
        assertThat(known.in("typed: [cerise, lampe, pluie]")).isTrue();
        assertThat(known.in("\\x" + Known.hex(known.secret()))).isTrue();
        assertThat(known.in("a lampe alone")).isFalse();
    }

    /// All columns, as text: bytes are hexadecimal then.
    private Set<String> tablesWith(List<Known> secrets) {
        return db.sql("""
                select table_schema || '.' || quote_ident(table_name) from information_schema.tables
                 where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """).query(String.class).list().stream()
                .filter(table -> db.sql("select t::text from " + table + " t").query(String.class).list().stream()
                        .anyMatch(row -> secrets.stream().anyMatch(known -> known.in(row))))
                .collect(Collectors.toSet());
    }
}
