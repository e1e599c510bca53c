package jumelage.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.store.Doorbell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MemoryTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Doorbell doorbell;

    private final AtomicInteger worked = new AtomicInteger();
    private Memory memory;
    private Twinning.Twin twin;
    private Member claire;

    @BeforeEach
    void room() {
        memory = new Memory(doorbell, Duration.ofMinutes(1));
        twin = twinning.room();
        claire = twin.founder("Claire", twin.school("Collège des Marais"));
    }

    @Test
    void whatIsTheSameForTwoIsWorkedOutOnce() {
        var eleni = twin.join(twin.browser(claire), Role.FOUNDER, claire.school());

        assertThat(ask(claire)).isEqualTo(1);
        assertThat(ask(claire)).isEqualTo(1);
        assertThat(ask(eleni)).isEqualTo(1);
    }

    @Test
    void whoeverSeesSomethingElseIsToldSomethingElse() {
        ask(claire);

        assertThat(ask(twin.teacher("Yannick", claire.school()))).isEqualTo(2);
        assertThat(ask(twin.founder("Eleni", twin.school("Gymnasio 3", "GR")))).isEqualTo(3);
        assertThat(ask(twin.pupil("Lina", claire.school()))).isEqualTo(4);
        assertThat(ask(twin.set(claire, Act.ORDER, false))).isEqualTo(5);
        assertThat(ask(new Member(
                        claire.room(),
                        claire.person(),
                        Role.FOUNDER,
                        claire.school(),
                        Map.of(),
                        null,
                        Frame.NONE,
                        As.PUPIL)))
                .isEqualTo(6);
    }

    @Test
    void nothingIsRememberedForWhoeverIsHereForAPart() {
        var expert = twin.as(claire.person(), Role.EXPERT, null, UUID.randomUUID());

        assertThat(ask(expert)).isEqualTo(1);
        assertThat(ask(expert)).isEqualTo(2);
    }

    @Test
    void somethingSentToTheRoomIsForgottenThereAndNowhereElse() {
        var elsewhere = twinning.room();
        var other = elsewhere.founder("Paola", elsewhere.school("Scuola Galilei", "IT"));
        ask(claire);
        ask(other);
        memory.forget(claire.room().id());

        assertThat(ask(claire)).isEqualTo(3);
        assertThat(ask(other)).isEqualTo(2);
    }

    /// What was read before a change is not kept after it.
    @Test
    void whatIsForgottenWhileItIsWorkedOutIsNotKept() {
        memory.of(claire, "page", () -> {
            memory.forget(claire.room().id());
            return worked.incrementAndGet();
        });

        assertThat(ask(claire)).isEqualTo(2);
    }

    private int ask(Member member) {
        return memory.of(member, "page", worked::incrementAndGet);
    }
}
