package jumelage.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.publication.Outcome.Reason;
import jumelage.publication.Outcome.Refused;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.Role;
import jumelage.room.Room;
import jumelage.room.RoomId;
import jumelage.school.SchoolId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final SchoolId GUERANDE = new SchoolId(UUID.randomUUID());
    private static final SchoolId VOLOS = new SchoolId(UUID.randomUUID());
    private static final Room ROOM =
            new Room(new RoomId(UUID.randomUUID()), Room.Kind.TWINSPACE, "ponts", "Nos ponts", NOW, null, 0);

    private final Member claire = member(Role.FOUNDER, GUERANDE);
    private final Member eleni = member(Role.FOUNDER, VOLOS);
    private final Member lina = member(Role.PUPIL, GUERANDE);

    @Test
    void withoutPupilsOneFounderDecidesEvenWhatHeWrote() {
        assertThat(proposal(claire, List.of()).refusesFinal(claire)).isEmpty();
    }

    @Test
    void aSchoolWhosePupilsWroteMustAgreeFirst() {
        assertThat(reason(proposal(lina, List.of(waits(GUERANDE, 1))).refusesFinal(eleni)))
                .contains(Reason.SCHOOLS_MISSING);
        assertThat(proposal(lina, List.of(agreed(GUERANDE, claire))).refusesFinal(eleni))
                .isEmpty();
    }

    @Test
    void eachOfTwoSchoolsMustAgree() {
        var half = proposal(lina, List.of(agreed(GUERANDE, claire), waits(VOLOS, 2)));

        assertThat(reason(half.refusesFinal(claire))).contains(Reason.SCHOOLS_MISSING);
        assertThat(half.missing()).extracting(Approval::school).containsExactly(VOLOS);
        assertThat(proposal(lina, List.of(agreed(GUERANDE, claire), agreed(VOLOS, eleni)))
                        .refusesFinal(claire))
                .isEmpty();
    }

    @Test
    void oneFounderMayAgreeForHisSchoolAndThenDecide() {
        assertThat(proposal(lina, List.of(agreed(GUERANDE, claire))).refusesFinal(claire))
                .isEmpty();
    }

    @Test
    void theAuthorDoesNotAgreeForHisSchool() {
        assertThat(reason(proposal(claire, List.of(waits(GUERANDE, 1))).refusesSchool(claire)))
                .contains(Reason.OWN_WORK);
        assertThat(proposal(lina, List.of(waits(GUERANDE, 1))).refusesSchool(claire))
                .isEmpty();
    }

    @Test
    void whoWroteAmongPupilsDoesNotDecideAlone() {
        var lastByLina = new Proposal(
                UUID.randomUUID(),
                new ItemId(ROOM.id(), UUID.randomUUID()),
                3,
                Audience.PUBLIC,
                lina.id(),
                NOW,
                lina.id(),
                Set.of(lina.id(), claire.id()),
                Proposal.State.OPEN,
                null,
                null,
                "",
                null,
                null,
                List.of(agreed(GUERANDE, claire)));

        assertThat(reason(lastByLina.refusesFinal(claire))).contains(Reason.ALONE);
        assertThat(lastByLina.refusesFinal(eleni)).isEmpty();
    }

    @Test
    void aSchoolThatNobodyIsLeftToSpeakForKeepsItInside() {
        assertThat(reason(proposal(lina, List.of(waits(GUERANDE, 0))).refusesFinal(eleni)))
                .contains(Reason.NO_TEACHER_LEFT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Proposal.State.class,
            names = {"APPROVED", "SENT_BACK", "OVERTAKEN"})
    void whatIsDecidedIsDecided(Proposal.State state) {
        var over = proposal(lina, List.of(agreed(GUERANDE, claire)), state);

        assertThat(reason(over.refusesFinal(claire))).contains(Reason.OVERTAKEN);
        assertThat(reason(over.refusesSchool(claire))).contains(Reason.OVERTAKEN);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTeachersSpeakForTheirSchool(Role role) {
        var asked = proposal(lina, List.of(waits(GUERANDE, 1)));

        assertThat(asked.asks(member(role, GUERANDE), GUERANDE)).isEqualTo(role.teacher());
        assertThat(asked.asks(member(role, VOLOS), GUERANDE)).isFalse();
        assertThat(asked.asks(member(role, VOLOS), VOLOS)).isFalse();
    }

    @Test
    void theSentenceNamesTheSchools() {
        var refused = Refused.naming(Reason.SCHOOLS_MISSING, List.of(waits(GUERANDE, 1), waits(VOLOS, 1)));

        assertThat(refused.sentence()).isEqualTo("Not yet: a school and a school have to agree first.");
    }

    private static Proposal proposal(Member author, List<Approval> approvals) {
        return proposal(author, approvals, Proposal.State.OPEN);
    }

    private static Proposal proposal(Member author, List<Approval> approvals, Proposal.State state) {
        return new Proposal(
                UUID.randomUUID(),
                new ItemId(ROOM.id(), UUID.randomUUID()),
                3,
                Audience.PUBLIC,
                author.id(),
                NOW,
                author.id(),
                Set.of(author.id()),
                state,
                null,
                null,
                "",
                null,
                null,
                approvals);
    }

    private static Approval waits(SchoolId school, int teachers) {
        return new Approval(school, "a school", "a town", 1, null, null, null, teachers);
    }

    private static Approval agreed(SchoolId school, Member by) {
        return new Approval(
                school, "a school", "a town", 1, by.id(), by.person().name(), NOW, 1);
    }

    private static Member member(Role role, SchoolId school) {
        var kind = role.pupil() ? Person.Kind.PUPIL : Person.Kind.STAFF;
        var person = new Person(new PersonId(UUID.randomUUID()), kind, "Somebody", "en", "Europe/Paris", NOW, null, 0);
        return new Member(ROOM, person, role, school, Map.<Act, Boolean>of());
    }

    private static Optional<Reason> reason(Optional<Refused> refused) {
        return refused.map(Refused::reason);
    }
}
