package jumelage.approval;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Proposals;
import jumelage.school.SchoolId;
import jumelage.writing.Revision;
import jumelage.writing.Titles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class ApprovingTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Items items;

    @Autowired
    Proposals proposals;

    @Autowired
    Titles titles;

    Twinning.Twin twin;
    String page;
    SchoolId guerande;
    Somebody claire;
    Somebody eleni;
    Somebody yannick;
    Somebody lina;

    @BeforeEach
    void aPupilHasWrittenAPage() {
        twin = twinning.room();
        guerande = twin.school("Collège des Marais");
        var volos = twin.school("Gymnasio 3", "GR");
        claire = twin.browser(twin.founder("Claire", guerande));
        eleni = twin.browser(twin.founder("Eleni", volos));
        yannick = twin.browser(twin.teacher("Yannick", guerande));
        lina = twin.browser(twin.pupil("Lina", guerande));
        lina.post(
                twin.room().path() + "/pages",
                "title",
                "Nos ponts",
                "language",
                "fr",
                "body",
                paragraph("le pont de bois"));
        page = twin.room().path() + "/pages/1";
    }

    @Test
    void aPupilProposesOwnTeacherAgreesFounderPublishesAndAStrangerReadsThat() {
        assertThat(lina.get(page + "-nos-ponts")).bodyText().contains("Propose");
        assertThat(propose(1)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(yannick.get(page + "/approval"))
                .bodyText()
                .contains("le pont de bois", "Approve for my school", "Lina");
        assertThat(eleni.get(page + "/approval")).bodyText().doesNotContain("Approve for my school");

        assertThat(yannick.post(page + "/approval", "proposal", proposal())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(eleni.get(page + "/approval")).bodyText().contains("Publish for everyone");
        assertThat(eleni.post(page + "/publication", "proposal", proposal())).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(outside().number()).isEqualTo(1);
        save(lina, "le pont de pierre", 0);
        assertThat(outside().number()).isEqualTo(1);
        assertThat(claire.get(page + "/as/visitor"))
                .bodyText()
                .contains("le pont de bois")
                .doesNotContain("pierre", "Lina");
        assertThat(claire.get(page + "/as/family")).bodyText().contains("le pont de bois");
        assertThat(claire.get(page + "/as/pupil")).bodyText().contains("le pont de pierre");
        assertThat(claire.get(page + "-nos-ponts")).bodyText().contains("The world reads revision 1");
    }

    @Test
    void whoReadsAgainSeesTheDifferenceSinceTheApprovedRevision() {
        publish();
        save(lina, "le pont de pierre", 0);
        propose(2);

        assertThat(yannick.get(page + "/approval")).bodyText().contains("<del>bois</del>", "<ins>pierre</ins>");
    }

    @Test
    void anotherSchoolsTeacherDoesNotAgreeAndNobodyPublishesBefore() {
        propose(1);
        var proposal = proposal();

        assertThat(eleni.post(page + "/approval", "proposal", proposal)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lina.post(page + "/approval", "proposal", proposal)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(yannick.post(page + "/publication", "proposal", proposal)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(eleni.post(page + "/publication", "proposal", proposal)).hasStatus(HttpStatus.CONFLICT);
        assertThat(claire.get(page + "/as/visitor")).bodyText().contains("There is no such page");
    }

    @Test
    void sendingBackNeedsAWordAndKeepsWhatWasTyped() {
        propose(1);
        var proposal = proposal();

        assertThat(yannick.post(page + "/sending-back", "proposal", proposal, "words", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(yannick.post(page + "/sending-back", "proposal", proposal, "words", "w".repeat(1001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("w".repeat(1001));
        assertThat(yannick.post(page + "/sending-back", "proposal", proposal, "words", "Where is the bridge?"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lina.get(page + "-nos-ponts"))
                .bodyText()
                .contains("Where is the bridge?", "Yannick has sent it back");
        assertThat(yannick.post(page + "/approval", "proposal", proposal)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void withdrawingIsAtOnceAndOnlyForThoseWhoMay() {
        publish();

        assertThat(lina.post(page + "/audience", "audience", "MEMBERS")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(yannick.post(page + "/audience", "audience", "MEMBERS")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(page + "/as/visitor")).bodyText().contains("There is no such page");
        assertThat(claire.post(page + "/audience", "audience", "PUBLIC")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRestoredPageLeavesTheApprovedOneOutside() {
        publish();
        save(lina, "le pont de pierre", 0);
        claire.post(page + "/restoration", "revision", "1", "version", "1");

        assertThat(outside().number()).isEqualTo(1);
        assertThat(claire.get(page + "-nos-ponts")).bodyText().contains("Revision 3");
    }

    private void publish() {
        propose(1);
        var proposal = proposal();
        yannick.post(page + "/approval", "proposal", proposal);
        assertThat(eleni.post(page + "/publication", "proposal", proposal)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult propose(int revision) {
        return lina.post(page + "/proposal", "audience", "PUBLIC", "revision", "" + revision);
    }

    private void save(Somebody who, String words, int version) {
        assertThat(who.post(
                        page,
                        "title",
                        "Nos ponts",
                        "language",
                        "fr",
                        "body",
                        paragraph(words),
                        "version",
                        "" + version))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private ItemId key() {
        return items.find(twin.room().id(), "page", 1).orElseThrow().key();
    }

    private String proposal() {
        UUID open = proposals.open(key()).orElseThrow().id();
        return open.toString();
    }

    private Revision outside() {
        return titles.read(Eyes.stranger(twin.room().id()), key()).orElseThrow();
    }
}
