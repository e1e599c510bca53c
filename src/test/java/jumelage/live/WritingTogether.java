package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jumelage.Jumelage;
import jumelage.TestHouse;
import jumelage.Twinning;
import jumelage.document.Document;
import jumelage.document.PlainText;
import jumelage.publication.Item;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import jumelage.store.Bells;
import jumelage.writing.Writings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The integration tests' house, but everything is committed, since others write beside the test: two schools, a page,
/// and three who write in it.
@SpringBootTest(classes = Jumelage.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestHouse.class)
abstract class WritingTogether {
    @Autowired
    Twinning twinning;

    @Autowired
    Writings writings;

    @Autowired
    Sheets sheets;

    @Autowired
    Shelf shelf;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Opening opening;

    @Autowired
    Ledger ledger;

    @Autowired
    Bells bells;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    Twinning.Twin twin;
    SchoolId guerande;
    SchoolId volos;
    Member claire;
    Member lina;
    Member nikos;
    Item page;

    @BeforeEach
    void aPage() {
        twin = twinning.room();
        guerande = twin.school("Collège des Marais");
        volos = twin.school("Gymnasio 3", "GR");
        claire = twin.founder("Claire", guerande);
        twin.founder("Despina", volos);
        lina = twin.pupil("Lina", guerande);
        nikos = twin.pupil("Nikos", volos);
        page = page("Un pont.");
    }

    @AfterEach
    void nothingIsLeft() {
        sheets.end(page.key(), Farewell.LATER);
        eventually(() -> {
            twin.demolish();
            return true;
        });
    }

    Item page(String words) {
        var made = twin.page();
        writings.begin(made.key(), "Nos ponts", "fr", Document.words(words), claire);
        return made;
    }

    Tab browser(Member member, long client) {
        return new Tab(member, client).join(sheets, page.key());
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    /// Another node on the same database.
    Sheets anotherNode(jumelage.store.Doorbell bell) {
        var node = new Sheets(opening, shelf, ledger, snapshots, writings, bell, clock);
        node.start();
        return node;
    }

    String body() {
        return PlainText.of(writings.current(page.key()).body()).text();
    }

    static void eventually(BooleanSupplier holds) {
        eventually(holds, Duration.ofSeconds(10));
    }

    static void eventually(BooleanSupplier holds, Duration within) {
        var until = System.nanoTime() + within.toNanos();
        Optional<RuntimeException> last = Optional.empty();
        while (System.nanoTime() < until) {
            try {
                if (holds.getAsBoolean()) return;
                last = Optional.empty();
            } catch (RuntimeException e) {
                last = Optional.of(e);
            }
            rest(5);
        }
        last.ifPresent(e -> {
            throw e;
        });
        assertThat(holds.getAsBoolean()).as("in the end").isTrue();
    }

    static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
