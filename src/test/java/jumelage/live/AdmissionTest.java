package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AdmissionTest {
    private static final Set<Thread.State> RESTING =
            EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

    private final Admission admission = new Admission(4);
    private final List<String> in = new CopyOnWriteArrayList<>();
    private final List<Thread> come = new ArrayList<>();
    private final Semaphore answered = new Semaphore(0);

    /// Who comes to write is asked for until he is answered.
    private final FilterChain house = (request, _) -> {
        in.add(String.valueOf(request.getAttribute("who")));
        if (request.getAttribute("reads") == null) answered.acquireUninterruptibly();
    };

    @AfterEach
    void allGo() throws InterruptedException {
        answered.release(100);
        for (var one : come) one.join();
    }

    @Test
    void asManyAsHalfTheConnectionsAreLetInAndTheOthersInTheirOrder() {
        for (var number = 1; number <= 5; number++) comes("/writing/nos-ponts/1", "" + number);
        assertThat(in).containsExactly("1", "2");
        var reader = request("/twinspaces/nos-ponts", "a reader");
        reader.setAttribute("reads", true);
        comes(reader);
        assertThat(in).endsWith("a reader");

        for (var next = 3; next <= 5; next++) {
            var all = next + 1;
            answered.release();
            await().until(() -> in.size() == all);
        }
        assertThat(in).containsExactly("1", "2", "a reader", "3", "4", "5");
    }

    @Test
    void whoeverGetsNoTurnIsToldToComeAgain() throws Exception {
        for (var number = 1; number <= 2; number++) comes("/writing/nos-ponts/1", "" + number);
        var response = new MockHttpServletResponse();
        Thread.currentThread().interrupt();

        admission.doFilter(request("/writing/nos-ponts/1", "3"), response, house);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(in).containsExactly("1", "2");
    }

    @Test
    void whoeverSendsABodyTakesNobodysTurn() {
        for (var number = 1; number <= 2; number++) comes(sent("POST", "/writing/nos-ponts/1", "slow " + number));
        comes("/writing/nos-ponts/1", "a writer");
        assertThat(in).containsExactly("slow 1", "slow 2", "a writer");
    }

    private void comes(String path, String who) {
        comes(request(path, who));
    }

    /// Comes, and waits, for his turn or for an answer, or is gone again.
    private void comes(MockHttpServletRequest request) {
        var thread = Thread.ofPlatform().start(() -> {
            try {
                admission.doFilter(request, new MockHttpServletResponse(), house);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        come.add(thread);
        await().until(() -> RESTING.contains(thread.getState()));
    }

    private static MockHttpServletRequest request(String path, String who) {
        return sent("GET", path, who);
    }

    private static MockHttpServletRequest sent(String method, String path, String who) {
        var request = new MockHttpServletRequest(method, path);
        request.setAttribute("who", who);
        return request;
    }
}
