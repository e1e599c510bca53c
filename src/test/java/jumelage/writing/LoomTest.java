package jumelage.writing;

import static jumelage.writing.KeepingTest.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.document.Document;
import jumelage.publication.Item;
import jumelage.publication.Items;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import jumelage.writing.Weaving.Pair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LoomTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Writings writings;

    @Autowired
    Items items;

    @Autowired
    Loom loom;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    SchoolId guerande;
    SchoolId volos;
    Member lina;
    Member yanis;
    Member nikos;

    @BeforeEach
    void twoSchools() {
        twin = twinning.room();
        guerande = twin.school("Collège des Marais");
        volos = twin.school("Gymnasio 3", "GR");
        lina = twin.pupil("Lina", guerande);
        yanis = twin.pupil("Yanis", guerande);
        nikos = twin.pupil("Nikos", volos);
    }

    @Test
    void itSaysWhichSchoolsWroteWhatAndWhereTheyMet() {
        var page = twin.page();
        writings.begin(page.key(), "Nos ponts", "fr", paragraphs("a", "Un pont.", "b", "Deux rives."), lina);
        save(page, paragraphs("a", "Un pont. Fin.", "b", "Deux rives."), 0, yanis);
        save(page, paragraphs("a", "Un pont. Fin.", "b", "Deux rives ici."), 1, nikos);
        var alone = twin.page();
        writings.begin(alone.key(), "Seule", "fr", paragraphs("c", "Une île."), nikos);

        assertThat(loom.of(twin.room().id())).satisfies(this::saysSo);
        var thrown = twin.page();
        writings.begin(thrown.key(), "Rien", "fr", paragraphs("d", "Rien."), lina);
        items.trash(thrown.key(), lina.id());
        assertThat(loom.of(twin.room().id())).satisfies(this::saysSo);
    }

    @Test
    void ofOldPagesTheRevisionsTellTheSame() {
        var page = twin.page();
        writings.begin(page.key(), "Nos ponts", "fr", paragraphs("a", "Un pont.", "b", "Deux rives."), lina);
        save(page, paragraphs("a", "Un pont.", "b", "Deux rives ici."), 0, nikos);
        var noted = loom.of(twin.room().id());
        db.sql("update writing.revision set authorship = null where room_id = ?")
                .param(twin.room().id())
                .update();
        db.sql("update writing.hand set blocks = null where room_id = ?")
                .param(twin.room().id())
                .update();

        var told = loom.of(twin.room().id());
        var schools = List.of(guerande, volos);
        assertThat(told.pairs(schools)).isEqualTo(noted.pairs(schools)).hasSize(1);
        assertThat(told.pages().getFirst().characters())
                .isEqualTo(noted.pages().getFirst().characters());
    }

    private void saysSo(Weaving weaving) {
        assertThat(weaving.pages()).hasSize(2);
        var page = weaving.pages().getFirst();
        assertThat(page.characters()).isEqualTo(Map.of(guerande, 24, volos, 4));
        assertThat(page.shared()).isEqualTo(1);
        assertThat(page.blocks(guerande)).isEqualTo(2);
        assertThat(page.blocks(volos)).isEqualTo(1);
        assertThat(weaving.pages().getLast().schools()).containsExactly(volos);
        assertThat(weaving.pairs(List.of(guerande, volos)))
                .singleElement()
                .satisfies(pair -> assertThat(pair.blocks()).isEqualTo(1))
                .extracting(Pair::pages)
                .isEqualTo(1);
    }

    private void save(Item page, Document body, int version, Member author) {
        assertThat(writings.save(page.key(), new Draft("Nos ponts", "fr", body.toJson(), version), author))
                .isInstanceOf(Saving.Saved.class);
    }
}
