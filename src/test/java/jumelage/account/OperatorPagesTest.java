package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class OperatorPagesTest {
    @Autowired
    Asker asker;

    @Autowired
    JdbcClient db;

    Asker.Somebody samir;

    @BeforeEach
    void someoneRunsTheHouse() {
        samir = asker.operator("Samir");
    }

    @Test
    void anOfficerIsNamedAndRemoved() {
        var nathalie = asker.staff("Nathalie");

        assertThat(samir.post("/operator/officers", "address", nathalie.address(), "office", "LU"))
                .hasStatus(303);
        assertThat(samir.get("/operator")).hasStatusOk().bodyText().contains("Nathalie", "Luxembourg");
        assertThat(offices(nathalie)).isEqualTo(1);
        assertThat(samir.post("/operator/officers", "address", nathalie.address(), "office", "LU"))
                .hasStatus(303);
        assertThat(db.sql("select subject || body from mail.letter where address = ?")
                        .param(nathalie.address())
                        .query(String.class)
                        .list())
                .as("told once")
                .singleElement()
                .asString()
                .contains("Luxembourg", "http://jumelage.example/desk");

        assertThat(samir.post(
                        "/operator/officers/dismiss", "person", nathalie.id().toString(), "office", "LU"))
                .hasStatus(303);
        assertThat(offices(nathalie)).isZero();
        assertThat(db.sql("select what from audit.entry where chain = 'office:LU' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("account.appointed", "account.appointed", "account.dismissed");
    }

    @Test
    void nobodyAndNowhereAreToldClearly() {
        assertThat(samir.post("/operator/officers", "address", "nobody-yet@school.example", "office", "FR"))
                .hasStatus(422)
                .bodyText()
                .contains("No confirmed account", "nobody-yet@school.example");
        assertThat(samir.post("/operator/officers", "address", samir.address(), "office", "Atlantis"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose one of the offices");
        assertThat(samir.post("/operator/officers/dismiss", "person", "no-id", "office", "FR"))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(400, 404));
    }

    @Test
    void othersFindNothingHere() {
        for (var other :
                new Asker.Somebody[] {asker.staff("Claire"), asker.officer("Nathalie", "FR"), asker.pupil("Léa")})
            for (var path : new String[] {"/operator", "/operator/outbox", "/outbox"})
                assertThat(other.get(path)).as(path).hasStatus(404);
        assertThat(asker.stranger().get("/operator")).hasStatus(303);
        assertThat(asker.stranger().get("/outbox")).hasStatus(404);
    }

    private int offices(Asker.Somebody who) {
        return db.sql("select count(*) from account.officer where person = ?")
                .param(who.id())
                .query(Integer.class)
                .single();
    }
}
