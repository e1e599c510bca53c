package jumelage.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jumelage.Jumelage;
import jumelage.TestHouse;
import jumelage.publication.Outcome.Done;
import jumelage.publication.Outcome.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/// The integration tests' house, but everything is committed: true contemporaries see one another.
@SpringBootTest(classes = Jumelage.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestHouse.class)
class ApprovingAtOnceTest extends TwoSchoolsAndAPage {

    @AfterEach
    void nothingIsLeft() {
        twin.demolish();
    }

    @RepeatedTest(3)
    void twoSchoolsAgreeAtOnceAndTheFoundersAreAskedOnce() throws Exception {
        propose(2, Audience.PUBLIC, guerande, volos);
        var proposal = open().id();

        atOnce(
                () -> publishing.approveFor(page.key(), proposal, guerande, claire),
                () -> publishing.approveFor(page.key(), proposal, volos, eleni));

        assertThat(proposals.open(page.key()).orElseThrow().missing()).isEmpty();
        assertThat(db.sql("select what from room.turn where subject = ?")
                        .param(page.id())
                        .query(String.class)
                        .list())
                .containsExactly("publication.turn.approve");
    }

    @RepeatedTest(3)
    void twoFoundersDecideAtOnceAndOneOfThemDid() throws Exception {
        propose(2, Audience.PUBLIC);
        var proposal = open().id();

        var outcomes = atOnce(
                () -> publishing.approve(page.key(), proposal, claire),
                () -> publishing.sendBack(page.key(), proposal, "Not yet.", eleni));

        assertThat(outcomes).hasAtLeastOneElementOfType(Done.class).hasAtLeastOneElementOfType(Refused.class);
    }

    @RepeatedTest(3)
    void manyProposeAtOnceAndOneWaits() throws Exception {
        var outcomes = atOnce(IntStream.rangeClosed(1, 8)
                .<Callable<Outcome>>mapToObj(revision -> () -> propose(revision, Audience.PUBLIC))
                .toList());

        assertThat(outcomes).hasOnlyElementsOfType(Done.class);
        assertThat(db.sql("select count(*) from publication.proposal where item = ? and state = 'OPEN'")
                        .param(page.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void whatIsNarrowedWhileItIsApprovedIsEitherOutOrInside() throws Exception {
        propose(2, Audience.PUBLIC);
        var proposal = open().id();

        atOnce(
                () -> publishing.approve(page.key(), proposal, claire),
                () -> publishing.narrow(page.key(), Audience.MEMBERS, Set.of(), eleni));

        var now = items.get(page.key());
        assertThat(now.audience()).isEqualTo(Audience.MEMBERS);
        assertThat(now.approvedRevision()).isNull();
    }

    @Test
    void noTwoThingsGetOneNumber() throws Exception {
        var made = atOnce(
                IntStream.range(0, 12).<Callable<Item>>mapToObj(_ -> twin::page).toList());

        assertThat(made.stream().map(Item::number).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 13).boxed().toList());
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... acts) throws Exception {
        return atOnce(List.of(acts));
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var barrier = new CyclicBarrier(acts.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        barrier.await();
                        return act.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var one : running) results.add(one.get());
            return results;
        }
    }
}
