package jumelage.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.account.Guesses;
import jumelage.pupil.Schoolroom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A stranger guesses at a school's door while its class comes in.
@IntegrationTest
class TriesTest {
    private static final List<String> WRONG = List.of("abeille", "cerise", "lampe");

    @Autowired
    Asker asker;

    @Autowired
    Schoolroom schoolroom;

    @Autowired
    Tries tries;

    @Autowired
    Guesses guesses;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    Asker.Somebody claire;
    String code;
    String fifth;
    List<Slip> slips;

    @BeforeEach
    void town() {
        claire = asker.teacher("Claire " + UUID.randomUUID());
        code = schoolroom.code(claire);
        var id = schoolroom.make(claire, "5e B");
        fifth = "/classes/" + id;
        slips = schoolroom
                .follow(claire, claire.post(fifth + "/places", "count", "24"))
                .slips();
    }

    @BeforeEach
    @AfterEach
    void nobodyElsePaysForIt() {
        spent("pupil.house", 0);
    }

    @Test
    void aWholeClassComesInFromDevicesThatNobodyKnows() {
        for (var slip : slips)
            assertThat(DoorTest.enter(asker.stranger(), code, slip.words())).hasStatus(303);

        assertThat(count("pupil.school:" + code)).isZero();
    }

    @Test
    void aStrangerHasThirtyTriesAndThenTheDoorIsShutForUnknownDevices() {
        var known = asker.stranger();
        DoorTest.enter(known, code, slips.getFirst().words());
        spend(code);

        assertThat(DoorTest.enter(asker.stranger(), code, WRONG))
                .hasStatus(429)
                .bodyText()
                .contains("too many");
        assertThat(DoorTest.enter(asker.stranger(), code, slips.getLast().words()))
                .hasStatus(429);
        assertThat(DoorTest.enter(known, code, slips.getLast().words())).hasStatus(303);
        assertThat(asker.stranger().post("/pupils", "secret", slips.get(1).secret()))
                .hasStatus(303);
        assertThat(count("pupil.school:" + code)).isEqualTo(Tries.AT_A_SCHOOL);
    }

    @Test
    void aSchoolThatDoesNotExistIsShutAsOneThatDoes() {
        spend("NOSUCH" + code);
        spend(code);

        var there = DoorTest.enter(asker.stranger(), code, WRONG);
        var nowhere = DoorTest.enter(asker.stranger(), "NOSUCH" + code, WRONG);
        assertThat(there).hasStatus(429);
        assertThat(nowhere).hasStatus(429);
        assertThat(DoorTest.said(there)).isEqualTo(DoorTest.said(nowhere));
    }

    @Test
    void aKnownDeviceHasTwentyTriesOfItsOwn() {
        var known = asker.stranger();
        DoorTest.enter(known, code, slips.getFirst().words());

        for (var time = 0; time < Tries.ON_A_KNOWN_DEVICE; time++)
            assertThat(DoorTest.enter(known, code, WRONG)).hasStatus(422);
        assertThat(DoorTest.enter(known, code, slips.getFirst().words())).hasStatus(429);
        assertThat(count("pupil.school:" + code)).isZero();
        assertThat(DoorTest.enter(asker.stranger(), code, slips.getFirst().words()))
                .hasStatus(303);
    }

    @Test
    void aTeacherOpensTheDoor() {
        spend(code);
        assertThat(claire.get(fifth)).bodyText().contains("Open the door for 15 minutes");

        assertThat(claire.post(fifth + "/door")).hasStatus(303);

        assertThat(claire.get(fifth)).bodyText().contains("Door open until");
        assertThat(DoorTest.enter(asker.stranger(), code, slips.getLast().words()))
                .hasStatus(303);
        assertThat(DoorTest.enter(asker.stranger(), code, WRONG)).hasStatus(422);
        db.sql("update card.open_door set until = now() - interval '1 second'").update();
        assertThat(DoorTest.enter(asker.stranger(), code, slips.getLast().words()))
                .hasStatus(429);
    }

    @Test
    void evenAnOpenDoorIsNotOpenToAnyNumberOfTries() {
        spent("pupil.school:" + code, Tries.AT_A_SCHOOL);
        spent("pupil.open:" + code, Tries.THROUGH_AN_OPEN_DOOR - 1);

        assertThat(tries.take(code, null, true)).isPresent();
        assertThat(tries.take(code, null, true)).isEmpty();
    }

    @Test
    void theHouseHasThreeThousandTriesHoweverManySchoolsAreInvented() {
        spent("pupil.house", Tries.AT_THE_HOUSE - 1);

        assertThat(tries.take("INVENTED1" + code, null, false)).isPresent();
        assertThat(tries.take("INVENTED" + code, null, false)).isEmpty();
        assertThat(count("pupil.school:INVENTED" + code)).isZero();
        assertThat(tries.take(code, "known-" + code, false)).isPresent();
    }

    @Test
    void oneCardMakesFewDevicesKnown() {
        for (var device = 0; device < 10; device++)
            DoorTest.enter(asker.stranger(), code, slips.getFirst().words());

        assertThat(db.sql("select count(*) from card.device where school = ?")
                        .param(schoolroom.schoolOf(claire))
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void manyWhoTryAtOnceGetNoMoreThanThereAre() throws InterruptedException {
        var got = new java.util.concurrent.atomic.AtomicInteger();
        var all = new java.util.ArrayList<Thread>();
        for (var time = 0; time < 60; time++)
            all.add(Thread.startVirtualThread(() -> {
                if (tries.take("RACE" + code, null, false).isPresent()) got.incrementAndGet();
            }));
        for (var one : all) one.join();

        assertThat(got).hasValue(Tries.AT_A_SCHOOL);
    }

    private void spend(String at) {
        for (var time = 0; time < Tries.AT_A_SCHOOL; time++)
            assertThat(DoorTest.enter(asker.stranger(), at, WRONG)).hasStatus(422);
    }

    /// Counted outside the test, as guesses are.
    private void spent(String what, int times) {
        guesses.take(what, 1);
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        apart.executeWithoutResult(_ -> db.sql("update account.guess set times = ? where what = ?")
                .params(times, what)
                .update());
    }

    private int count(String what) {
        return db.sql("select coalesce(sum(times), 0) from account.guess where what = ?")
                .param(what)
                .query(Integer.class)
                .single();
    }
}
