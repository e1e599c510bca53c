package jumelage.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.room.Member;
import jumelage.room.Role;
import jumelage.school.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class FindingTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Asker asker;

    @Autowired
    Finding finding;

    @Autowired
    Items items;

    @Autowired
    Readers readers;

    @Autowired
    Publishing publishing;

    @Autowired
    Proposals proposals;

    Twinning.Twin twin;
    SchoolId guerande;
    SchoolId volos;
    Member claire;
    Member lina;

    @BeforeEach
    void oneRoom() {
        twin = twinning.room();
        guerande = twin.school("Collège des Marais");
        volos = twin.school("Gymnasio 3", "GR");
        claire = twin.founder("Claire", guerande);
        lina = twin.pupil("Lina", guerande);
    }

    @Test
    void everyoneFindsWhatTheyMayRead() {
        page("for teachers", Audience.TEACHERS);
        var members = page("for members", Audience.MEMBERS);
        published("for families", Audience.FAMILIES);
        published("for everybody", Audience.PUBLIC);
        var part = page(members.id(), "for members, below", Audience.MEMBERS);

        var all = List.of("for everybody", "for families", "for members", "for members, below", "for teachers");
        assertThat(found(Eyes.of(claire))).isEqualTo(all);
        assertThat(found(Eyes.of(role(Role.ADMINISTRATOR)))).isEqualTo(all);
        assertThat(found(Eyes.of(role(Role.GUEST_TEACHER)))).isEqualTo(all);
        assertThat(found(Eyes.of(lina))).isEqualTo(all.subList(0, 4));
        assertThat(found(Eyes.of(role(Role.HEAD)))).isEqualTo(all.subList(0, 4));
        assertThat(found(Eyes.of(role(Role.PUPIL_ADMINISTRATOR)))).isEqualTo(all.subList(0, 4));
        assertThat(found(Eyes.of(role(Role.EXPERT, members.id())))).isEqualTo(all.subList(0, 4));
        assertThat(found(Eyes.of(role(Role.OBSERVER, part.id()))))
                .containsExactly("for everybody", "for families", "for members, below");
        assertThat(found(Eyes.of(role(Role.FAMILY)))).isEqualTo(all.subList(0, 2));
        assertThat(found(Eyes.stranger(twin.room().id()))).containsExactly("for everybody");
        assertThat(found(Eyes.of(twinning.room().founder("Luca", guerande)))).isEmpty();
    }

    @Test
    void thoseOutsideFindTheApprovedWordsOnly() {
        var page = published("bridge", Audience.PUBLIC);
        finding.index(page.key(), false, Audience.MEMBERS, "en", "bridge", "draft volcano");

        assertThat(finding.inside(lina, "volcano", null, 1).found()).hasSize(1);
        assertThat(finding.outside(twin.room().id(), "volcano", 1).found()).isEmpty();
        assertThat(finding.outside(twin.room().id(), "bridge", 1).found()).hasSize(1);

        items.trash(page.key(), claire.id());
        assertThat(finding.outside(twin.room().id(), "bridge", 1).found()).isEmpty();
        assertThat(finding.inside(lina, "bridge", null, 1).found()).isEmpty();
        items.restore(page.key());

        publishing.narrow(page.key(), Audience.MEMBERS, Set.of(), claire);
        assertThat(finding.outside(twin.room().id(), "bridge", 1).found()).isEmpty();
    }

    @Test
    void whatWasWrittenForTeachersIsNotFoundByOthersBeforeItIsSavedAnew() {
        var page = page("secret", Audience.TEACHERS);
        publishing.openToMembers(page.key(), claire);

        assertThat(finding.inside(lina, "secret", null, 1).found()).isEmpty();
        assertThat(finding.inside(claire, "secret", null, 1).found()).hasSize(1);
    }

    @Test
    void endingsAccentsAndSlipsAreForgiven() {
        var page = twin.page();
        finding.index(page.key(), false, Audience.MEMBERS, "fr", "Les rivières", "Les élèves ont dessiné l’Anavros.");

        assertThat(finding.inside(lina, "riviere", null, 1).found()).hasSize(1);
        assertThat(finding.inside(lina, "ELEVE dessin", null, 1).found()).hasSize(1);
        assertThat(finding.inside(lina, "anavrso", null, 1).found()).hasSize(1);
        assertThat(finding.inside(lina, "navr", null, 1).found()).hasSize(1);
        assertThat(finding.inside(lina, "volcan", null, 1).found()).isEmpty();
    }

    @Test
    void languagesThatNobodyKnowsHereAreFoundToo() {
        var greek = twin.page();
        finding.index(greek.key(), false, Audience.MEMBERS, "el", "Αθήνα", "Οι γέφυρες της Αθήνας");
        var polish = twin.page();
        finding.index(polish.key(), false, Audience.MEMBERS, "pl", "Mosty", "Mosty naszego miasta");

        assertThat(finding.inside(lina, "ΑΘΗΝΑΣ", null, 1).found()).hasSize(1);
        assertThat(finding.inside(lina, "miast", null, 1).found()).hasSize(1);
    }

    @Test
    void whateverIsTypedIsNoMistake() {
        page("bridge", Audience.MEMBERS);

        for (var typed : List.of(" ", "'", "\\", "%_%", "a & | ! (", "\"", "-", "the", "x".repeat(5_000)))
            assertThat(finding.inside(lina, typed, null, 1).found()).isNotNull();
    }

    @Test
    void sheetsFollowWithoutGapAndCountOnlyWhatTheReaderMaySee() {
        for (var number = 1; number <= 2 * Hits.A_SHEET; number++) page("bridge " + number, Audience.MEMBERS);
        var hidden = page("bridge for teachers", Audience.TEACHERS);

        for (var looked : List.of("bridge", "bridg on")) {
            var first = finding.inside(lina, looked, null, 1);
            var second = finding.inside(lina, looked, null, 2);
            assertThat(first.count()).isEqualTo(2 * Hits.A_SHEET);
            assertThat(first.sheets()).isEqualTo(2);
            assertThat(Stream.of(first, second).flatMap(hits -> hits.found().stream()))
                    .as(looked)
                    .hasSize(2 * Hits.A_SHEET)
                    .extracting(found -> found.item().id())
                    .doesNotHaveDuplicates()
                    .doesNotContain(hidden.id());
            assertThat(finding.inside(lina, looked, null, Integer.MAX_VALUE)).isEqualTo(second);
            assertThat(finding.inside(lina, looked, null, -1)).isEqualTo(first);
            assertThat(finding.inside(claire, looked, null, 3).found()).hasSize(1);
        }
        assertThat(finding.inside(lina, "bridge", Set.of(hidden.id()), 1).count())
                .isZero();
        assertThat(finding.inside(claire, "bridge", Set.of(hidden.id()), 1).count())
                .isOne();
        assertThat(finding.inside(claire, "bridge", Set.of(), 1).count()).isZero();
    }

    @Test
    void aGuestOfAPartIsNotLedToWhereNothingAnswersHim() {
        var part = page("for members", Audience.MEMBERS);
        published("for families", Audience.FAMILIES);
        published("for everybody", Audience.PUBLIC);

        var hits = finding.inside(role(Role.EXPERT, part.id()), "bridge", null, 1);

        assertThat(hits.found()).extracting(Found::title).containsExactlyInAnyOrder("for members", "for everybody");
        assertThat(hits.count()).isEqualTo(2);
        assertThat(finding.inside(lina, "bridge", null, 1).count()).isEqualTo(3);
    }

    private List<String> found(Eyes eyes) {
        var found = finding.find(eyes, "\"for\" or bridge or public", 1).found().stream()
                .map(Found::title)
                .sorted()
                .toList();
        assertThat(finding.find(eyes, "bridge", 1).found().stream()
                        .map(Found::title)
                        .sorted()
                        .toList())
                .as("the same by another way")
                .isEqualTo(found);
        return found;
    }

    private Item page(String title, Audience audience) {
        return page((UUID) null, title, audience);
    }

    private Item page(UUID parent, String title, Audience audience) {
        var page = twin.page(parent, audience);
        finding.index(page.key(), false, audience, "en", title, "Words on a bridge.");
        return page;
    }

    private Item published(String title, Audience audience) {
        var page = page(title, Audience.MEMBERS);
        publishing.propose(page.key(), new Work(1, lina.id(), Set.of(lina.id()), Set.of()), audience, lina);
        publishing.approve(page.key(), proposals.open(page.key()).orElseThrow().id(), claire);
        finding.index(page.key(), true, audience, "en", title, "Approved words on a bridge.");
        return items.get(page.key());
    }

    private Member role(Role role) {
        return role(role, null);
    }

    private Member role(Role role, UUID part) {
        return twin.as(asker.staff("Somebody").person(), role, role.passing() ? null : guerande, part);
    }
}
