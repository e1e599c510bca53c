package jumelage.wiki;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Commits what it does, since those who race must see one another.
@IntegrationTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class EditingAtOnceTest {
    static final int WRITERS = 8;

    @Autowired
    Twinning twinning;

    @Autowired
    JdbcClient db;

    @RepeatedTest(3)
    void ofEightWhoSaveAtOnceOneWinsAndNobodysTextIsLost() throws Exception {
        var twin = twinning.room();
        var school = twin.school("Collège des Marais");
        var pages = twin.room().path() + "/pages";
        var writers = new ArrayList<Asker.Somebody>();
        for (var each = 0; each < WRITERS; each++) writers.add(twin.browser(twin.teacher("Writer " + each, school)));
        writers.getFirst().post(pages, "title", "Nos ponts", "language", "fr", "body", paragraph("before"));

        var answers = atOnce(each -> writers.get(each)
                .post(
                        pages + "/1",
                        "title",
                        "Nos ponts",
                        "language",
                        "fr",
                        "version",
                        "0",
                        "body",
                        paragraph("words of " + each)));

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsOnly(303, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.getResponse().getStatus() == 303)
                .hasSize(1);
        for (var each = 0; each < WRITERS; each++)
            if (answers.get(each).getResponse().getStatus() == 409)
                assertThat(answers.get(each).getResponse().getContentAsString()).contains("words of " + each);
    }

    @RepeatedTest(3)
    void eightWhoWriteNewPagesAtOnceGetEightNumbers() throws Exception {
        var twin = twinning.room();
        var school = twin.school("Collège des Marais");
        var pages = twin.room().path() + "/pages";
        var writers = new ArrayList<Asker.Somebody>();
        for (var each = 0; each < WRITERS; each++) writers.add(twin.browser(twin.teacher("Writer " + each, school)));

        var answers = atOnce(each -> writers.get(each)
                .post(pages, "title", "Page", "language", "fr", "body", paragraph("words of " + each)));

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsOnly(303);
        assertThat(db.sql("select number from publication.item where room_id = ? order by number")
                        .param(twin.room().id())
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    private interface Act {
        MvcTestResult by(int each);
    }

    private static List<MvcTestResult> atOnce(Act act) throws Exception {
        var barrier = new CyclicBarrier(WRITERS);
        var work = new ArrayList<Callable<MvcTestResult>>();
        for (var each = 0; each < WRITERS; each++) {
            var mine = each;
            work.add(() -> {
                barrier.await();
                return act.by(mine);
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<MvcTestResult>();
            for (var answer : threads.invokeAll(work)) answers.add(answer.get());
            return answers;
        }
    }
}
