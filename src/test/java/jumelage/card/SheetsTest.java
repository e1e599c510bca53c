package jumelage.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.pupil.Schoolroom;
import jumelage.shell.Id;
import jumelage.shell.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A sheet that one node has made is shown by the other.
@IntegrationTest
class SheetsTest {
    @Autowired
    Asker asker;

    @Autowired
    Schoolroom schoolroom;

    @Autowired
    Sheets here;

    @Autowired
    JdbcClient db;

    @Autowired
    Installation installation;

    @Autowired
    Clock clock;

    Asker.Somebody claire;
    String address;
    String token;

    @BeforeEach
    void made() {
        db.sql("delete from card.sheet").update();
        claire = asker.teacher("Claire");
        var fifth = schoolroom.make(claire, "5e B");
        address = Schoolroom.location(claire.post("/classes/" + fifth + "/pupils", "names", "Lina\nNoé"));
        token = address.replaceAll(".*/", "");
    }

    @Test
    void anotherNodeShowsItToItsTeacherAlone() {
        var there = new Sheets(db, installation, clock);

        assertThat(there.find(claire.id(), token)).isEqualTo(here.find(claire.id(), token));
        assertThat(there.find(claire.id(), token).orElseThrow().slips()).hasSize(2);
        assertThat(there.find(asker.teacher("Marc").id(), token)).isEmpty();
        assertThat(there.find(claire.id(), Id.Chance.secret())).isEmpty();
    }

    @Test
    void itsEndIsItsEndEverywhere() {
        var there = new Sheets(db, installation, clock);
        assertThat(claire.post(address + "/end")).hasStatus(303);

        assertThat(there.find(claire.id(), token)).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void onceItIsPrintedItGoesSoon() {
        assertThat(claire.get(address + ".pdf")).hasStatusOk();

        assertThat(after(Sheets.PRINTED.minusSeconds(5)).find(claire.id(), token))
                .isPresent();
        assertThat(after(Sheets.PRINTED.plusSeconds(5)).find(claire.id(), token))
                .isEmpty();
    }

    @Test
    void afterTenMinutesItIsErased() {
        var late = after(Sheet.LIFE.plusSeconds(1));

        assertThat(late.find(claire.id(), token)).isEmpty();
        here.sweep();
        assertThat(rows()).isOne();
        late.sweep();
        assertThat(rows()).isZero();
    }

    @Test
    void theDatabaseAloneOpensNothing() {
        var other = new Installation(
                installation.data(),
                installation.publicUrl(),
                false,
                "another secret that is no longer ours".getBytes(StandardCharsets.UTF_8));
        assertThat(new Sheets(db, other, clock).find(claire.id(), token)).isEmpty();

        var slip = here.find(claire.id(), token).orElseThrow().slips().getFirst();
        var sealed = new String(
                db.sql("select sealed from card.sheet").query(byte[].class).single(), StandardCharsets.ISO_8859_1);
        assertThat(sealed).doesNotContain(slip.secret(), String.join(" ", slip.words()), "Lina");
    }

    private Sheets after(Duration time) {
        return new Sheets(db, installation, Clock.fixed(clock.instant().plus(time), ZoneOffset.UTC));
    }

    private int rows() {
        return db.sql("select count(*) from card.sheet").query(Integer.class).single();
    }
}
