package jumelage.twinspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.room.Member;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was there before revisions told the school of their author.
@IntegrationTest
class SchoolOfRevisionTest {
    private static final String MIGRATION = "db/migration/twinspace/V20261126060110__school_of_revision.sql";

    @Autowired
    Twinning twinning;

    @Autowired
    Posting posting;

    @Autowired
    Updates updates;

    @Autowired
    Items items;

    @Autowired
    JdbcClient db;

    @Test
    void revisionsFromBeforeAreOfTheSchoolForWhichAPupilWasThere() throws IOException {
        var twin = twinning.room();
        var guerande = twin.school("Collège des Marais");
        var volos = twin.school("Gymnasio 3", "GR");
        var claire = twin.founder("Claire", guerande);
        var lina = twin.pupil("Lina", guerande);
        var nikos = twin.pupil("Nikos", volos);
        var key = items.find(twin.room().id(), "update", posting.post(lina, "Un pont", "fr", Audience.MEMBERS))
                .orElseThrow()
                .key();
        change(claire, "Deux ponts", 1);
        db.sql("update room.member set left_at = now() where person = ?")
                .param(lina.id())
                .update();

        db.sql("alter table twinspace.revision drop column school").update();
        another(key, nikos);
        for (var statement : new ClassPathResource(MIGRATION)
                .getContentAsString(StandardCharsets.UTF_8)
                .split(";")) if (!statement.isBlank()) db.sql(statement).update();

        assertThat(UpdateRevision.of(db, key))
                .extracting(UpdateRevision::school)
                .containsExactly(guerande, null, volos);
        assertThatThrownBy(() -> db.sql("update twinspace.revision set school = null where number = 1")
                        .update())
                .as("of no pupil the school is unknown")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void change(Member by, String words, int version) {
        var line = updates.find(by, "1");
        posting.change(
                by, line, new UpdateDraft(words, "fr", "MEMBERS", "", "" + version), Placed.NONE, Audience.MEMBERS);
    }

    private void another(ItemId key, Member by) {
        db.sql("""
                insert into twinspace.revision
                    (room_id, item, number, words, language, audience, author, pupil, made)
                values (?, ?, 3, 'Trois ponts', 'fr', 'MEMBERS', ?, true, now())
                """).params(key.room(), key.id(), by.id()).update();
    }
}
