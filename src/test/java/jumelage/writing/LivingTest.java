package jumelage.writing;

import static jumelage.writing.KeepingTest.hand;
import static jumelage.writing.KeepingTest.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.document.Authorship;
import jumelage.document.Document;
import jumelage.document.PlainText;
import jumelage.publication.Audience;
import jumelage.publication.Item;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Where a document lives while it is written, and where it is saved, restored and shown to others, say the same.
@IntegrationTest
@Import(LivingTest.Blackboard.class)
class LivingTest {

    /// A place in which documents live: what stands on it is kept when somebody asks.
    static class Blackboard implements Living {
        final Writings writings;
        final Map<ItemId, Document> boards = new HashMap<>();
        final List<String> heard = new ArrayList<>();
        Member scribe;

        Blackboard(Writings writings) {
            this.writings = writings;
        }

        @Override
        public boolean catchUp(ItemId document) {
            return false;
        }

        @Override
        public void settle(ItemId document) {
            if (boards.get(document) instanceof Document words)
                writings.keep(
                        document,
                        words,
                        Authorship.NONE.after(
                                Document.empty(), words, scribe.id().value()),
                        List.of(hand(scribe, "a")));
        }

        @Override
        public void replace(ItemId document, Document now, Member by) {
            heard.add("replace");
            boards.put(document, now);
        }

        @Override
        public void renew(ItemId document, Member by) {
            heard.add("renew " + PlainText.of(writings.current(document).body()).text());
        }
    }

    @Autowired
    Twinning twinning;

    @Autowired
    Writings writings;

    @Autowired
    Handing handing;

    @Autowired
    Blackboard board;

    Twinning.Twin twin;
    Member claire;
    Member lina;
    Item page;

    @BeforeEach
    void aPage() {
        twin = twinning.room();
        var guerande = twin.school("Collège des Marais");
        claire = twin.founder("Claire", guerande);
        lina = twin.pupil("Lina", guerande);
        page = twin.page();
        writings.begin(page.key(), "Nos ponts", "fr", paragraphs("a", "Un pont."), claire);
        board.boards.clear();
        board.heard.clear();
        board.scribe = lina;
    }

    @Test
    void whoeverSavesFindsWhatIsBeingWritten() {
        written("Un pont de bois.");

        assertThat(save("Un pont de fer.", 0))
                .isInstanceOfSatisfying(
                        Saving.Stale.class,
                        stale -> assertThat(PlainText.of(stale.current().body()).text())
                                .isEqualTo("Un pont de bois."));
        assertThat(board.heard).isEmpty();
    }

    @Test
    void thoseWhoWriteGetWhatWasSaved() {
        assertThat(save("Un pont de fer.", 0)).isInstanceOf(Saving.Saved.class);

        assertThat(board.heard).containsExactly("replace");
        assertThat(PlainText.of(board.boards.get(page.key())).text()).isEqualTo("Un pont de fer.");
        save("Un pont de fer.", 1);
        assertThat(board.heard).hasSize(1);
    }

    @Test
    void whatIsBeingWrittenIsNotLostBehindWhatComesBack() {
        written("Un pont de bois.");

        assertThat(writings.restore(page.key(), 1, 0, claire)).isInstanceOf(Saving.Stale.class);
        assertThat(writings.restore(page.key(), 1, 1, claire)).isInstanceOf(Saving.Saved.class);
        assertThat(writings.history(page.key(), claire))
                .extracting(Step::number)
                .containsExactly(3, 2, 1);
        assertThat(PlainText.of(board.boards.get(page.key())).text()).isEqualTo("Un pont.");
    }

    @Test
    void whatIsBeingWrittenIsProposed() {
        written("Un pont de fer.");
        writings.settle(page.key());
        written("Un pont de bois.");
        handing.propose(page.key(), 2, Audience.PUBLIC, claire);

        assertThat(writings.history(page.key(), claire)).extracting(Step::open).containsExactly(false, false);
        assertThat(PlainText.of(writings.revision(page.key(), 2).orElseThrow().body())
                        .text())
                .isEqualTo("Un pont de bois.");
    }

    @Test
    void amongTeachersItBeginsAnew() {
        written("Un pont de bois.");
        handing.narrow(page.key(), Audience.TEACHERS, claire);
        assertThat(board.heard).containsExactly("renew Un pont de bois.");

        written("Un pont secret.");
        handing.open(page.key(), claire);
        assertThat(board.heard).containsExactly("renew Un pont de bois.", "renew Un pont secret.");
        assertThat(writings.history(page.key(), lina))
                .extracting(Step::audience)
                .containsOnly(Audience.MEMBERS);
    }

    private void written(String words) {
        board.boards.put(page.key(), paragraphs("a", words));
    }

    private Saving save(String words, int version) {
        return writings.save(
                page.key(), new Draft("Nos ponts", "fr", paragraphs("a", words).toJson(), version), claire);
    }
}
