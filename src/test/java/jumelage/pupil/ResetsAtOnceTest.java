package jumelage.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.card.Handing;
import jumelage.card.InHand;
import jumelage.school.ClassId;
import jumelage.school.SchoolClasses;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Two do it at once.
@IntegrationTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ResetsAtOnceTest {
    private static final int HANDS = 8;

    @Autowired
    Asker asker;

    @Autowired
    Schoolroom schoolroom;

    @Autowired
    Handing handing;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Welcome welcome;

    @Autowired
    InHand hand;

    @RepeatedTest(3)
    void ofTwoNewCardsAtOnceExactlyOneOpens() throws Exception {
        var claire = asker.teacher("Claire");
        var id = schoolroom.make(claire, "5e B");
        var lina = schoolroom.one(claire, id, "Lina");
        var fifth = classes.findById(id).orElseThrow();

        var made = atOnce(() -> handing.hand(fifth, List.of(lina.pupil()), claire.person()));

        assertThat(made).hasSize(HANDS);
        assertThat(made.stream()
                        .map(address -> hand.sheet(claire.id(), address).slips().getFirst())
                        .filter(hand::opens))
                .hasSize(1);
        assertThat(hand.opens(lina)).isFalse();
    }

    @Test
    void aClassIsNotFilledBeyondItsPlaces() throws Exception {
        var claire = asker.teacher("Claire");
        ClassId id = schoolroom.make(claire, "5e B");
        var fifth = classes.findById(id).orElseThrow();

        atOnce(() -> welcome.into(fifth, Collections.nCopies(20, "Élève"), claire.person()));

        assertThat(schoolroom.pupils(id)).hasSize(Enrolment.MOST);
    }

    private interface Hand {
        String act();
    }

    private static List<String> atOnce(Hand hand) throws InterruptedException {
        var barrier = new CyclicBarrier(HANDS);
        var made = Collections.synchronizedList(new ArrayList<String>());
        var hands = new ArrayList<Thread>();
        for (var one = 0; one < HANDS; one++)
            hands.add(Thread.startVirtualThread(() -> {
                try {
                    barrier.await();
                    made.add(hand.act());
                } catch (Enrolment.ClassFull _) {
                    // no place was left for this one
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        for (var one : hands) one.join();
        return made;
    }
}
