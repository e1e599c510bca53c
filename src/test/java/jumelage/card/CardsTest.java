package jumelage.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.pupil.PupilListing;
import jumelage.pupil.Schoolroom;
import jumelage.school.ClassId;
import jumelage.shell.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CardsTest {
    @Autowired
    Asker asker;

    @Autowired
    Schoolroom schoolroom;

    @Autowired
    Sheets sheets;

    @Autowired
    Cards cards;

    @Autowired
    JdbcClient db;

    Asker.Somebody claire;
    ClassId fifth;

    @BeforeEach
    void town() {
        claire = asker.teacher("Claire");
        fifth = schoolroom.make(claire, "5e B");
    }

    @Test
    void newCardsAreShownAndPrintedRightAfter() {
        var made = claire.post("/classes/" + fifth + "/pupils", "names", "Lina\nNoé");
        var sheet = schoolroom.follow(claire, made);
        var address = Schoolroom.location(made);

        assertThat(claire.get(address))
                .hasStatusOk()
                .bodyText()
                .contains("Lina", "Noé")
                .contains(sheet.slips().getFirst().words())
                .doesNotContain(sheet.slips().getFirst().secret());
        assertThat(claire.get(address + ".pdf"))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .headers()
                .hasValue("Cache-Control", "no-store");
        assertThat(schoolroom.pupils(fifth)).extracting(PupilListing::card).containsOnly(PupilListing.Card.IN_USE);
    }

    @Test
    void aSheetIsForItsTeacherAndGoesWhenItIsPrinted() {
        var address = Schoolroom.location(claire.post("/classes/" + fifth + "/pupils", "names", "Lina"));
        var marc = asker.teacher("Marc", schoolroom.schoolOf(claire));
        var other = schoolroom.make(claire, "4e A");
        var token = address.replaceAll(".*/", "");

        assertThat(marc.get(address)).hasStatus(404);
        assertThat(marc.get(address + ".pdf")).hasStatus(404);
        assertThat(sheets.find(marc.id(), token)).isEmpty();
        assertThat(claire.get("/classes/" + other + "/cards/" + token)).hasStatus(410);
        assertThat(claire.post(address + "/end")).hasStatus(303);
        assertThat(claire.get(address)).hasStatus(410).bodyText().contains("can no longer be shown");
        assertThat(claire.get(address + ".pdf")).hasStatus(410);
        assertThat(claire.get("/classes/" + fifth + "/cards/" + Id.Chance.secret()))
                .hasStatus(410);
        assertThat(schoolroom.pupils(fifth)).extracting(PupilListing::card).containsExactly(PupilListing.Card.IN_USE);
    }

    @Test
    void aNewCardReplacesTheOldOne() {
        var old = schoolroom.one(claire, fifth, "Lina");
        var fresh = schoolroom.renew(claire, fifth, old).slips().getFirst();

        assertThat(fresh.words()).isNotEqualTo(old.words());
        assertThat(cards.opens(old)).isFalse();
        assertThat(cards.opens(fresh)).isTrue();
    }

    @Test
    void aReplacedCardIsLeftOutOfItsSheet() {
        var made = claire.post("/classes/" + fifth + "/pupils", "names", "Lina\nNoé");
        var sheet = schoolroom.follow(claire, made);
        schoolroom.renew(claire, fifth, sheet.slips().getFirst());

        assertThat(claire.get(Schoolroom.location(made)))
                .bodyText()
                .contains(
                        "One card of this sheet has been replaced",
                        sheet.slips().getLast().name());
    }

    @Test
    void aCardTakenBackOpensNothingAndItsPupilIsOutAtOnce() {
        var slip = schoolroom.one(claire, fifth, "Lina");
        var lina = asker.stranger();
        lina.post("/pupils", "secret", slip.secret());
        assertThat(lina.get("/pupils/home")).hasStatusOk();

        assertThat(claire.post("/classes/" + fifth + "/pupils/" + slip.pupil() + "/revocation"))
                .hasStatus(303);

        assertThat(lina.get("/pupils/home")).hasStatus(303);
        assertThat(lina.post("/pupils", "secret", slip.secret())).hasStatus(422);
        assertThat(claire.get("/classes/" + fifth)).bodyText().contains("taken back");
        assertThat(schoolroom.renew(claire, fifth, slip).slips()).hasSize(1);
    }

    @Test
    void newCardsForAllOrForThoseWithout() {
        var sheet = schoolroom.add(claire, fifth, "Lina\nNoé");
        cards.printed(sheet.slips().subList(0, 1));

        var without = schoolroom.follow(claire, claire.post("/classes/" + fifth + "/cards", "which", "UNPRINTED"));
        assertThat(without.slips())
                .extracting(Slip::pupil)
                .containsExactly(sheet.slips().getLast().pupil());
        assertThat(cards.opens(sheet.slips().getFirst())).isTrue();

        var all = schoolroom.follow(claire, claire.post("/classes/" + fifth + "/cards", "which", "ALL"));
        assertThat(all.slips()).hasSize(2);
        assertThat(cards.opens(sheet.slips().getFirst())).isFalse();
        assertThat(claire.post("/classes/" + fifth + "/cards", "which", "NONSENSE"))
                .hasStatus(400);
    }

    @Test
    void noWordAndNoSecretIsInTheDatabase() {
        var slip = schoolroom.one(claire, fifth, "Lina");
        asker.stranger().post("/pupils", "secret", slip.secret());
        asker.stranger().post("/pupils", "school", schoolroom.code(claire), "word", String.join(" ", slip.words()));

        var found = new ArrayList<String>();
        for (var table : db.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                 where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """).query(String.class).list())
            for (var row : db.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list())
                if (row.contains(slip.secret())
                        || row.contains(hex(slip.secret()))
                        || row.contains(slip.words().getFirst() + " ")) found.add(table);
        assertThat(found).isEmpty();
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
