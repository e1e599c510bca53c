package jumelage.wiki;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.document.Authorship;
import jumelage.document.Document;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Proposals;
import jumelage.school.SchoolId;
import jumelage.writing.Hand;
import jumelage.writing.Writings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/// A teacher who mends a pupils' page alone is the author of that revision, and nobody approves his own: she is told
/// before she does.
@IntegrationTest
class BarredTest {
    private static final String FIRST = "If you make the next change";
    private static final String SAVING = "If you save a change, the revision is yours.";
    private static final String BEGUN = "You began this revision";
    private static final String OTHER = "Another teacher of your school must then approve it.";
    private static final String ALONE = "Nobody else here can approve it for your school";

    @Autowired
    Twinning twinning;

    @Autowired
    Items items;

    @Autowired
    Proposals proposals;

    @Autowired
    Writings writings;

    Twinning.Twin twin;
    String page;
    SchoolId guerande;
    SchoolId volos;
    Somebody claire;
    Somebody eleni;
    Somebody yannick;
    Somebody lina;

    @BeforeEach
    void aPupilHasWrittenAPage() {
        twin = twinning.room();
        guerande = twin.school("Collège des Marais");
        volos = twin.school("Gymnasio 3", "GR");
        claire = twin.browser(twin.founder("Claire", guerande));
        eleni = twin.browser(twin.founder("Eleni", volos));
        yannick = twin.browser(twin.teacher("Yannick", guerande));
        lina = twin.browser(twin.pupil("Lina", guerande));
        lina.post(twin.room().path() + "/pages", "title", "Nos ponts", "language", "fr", "body", paragraph("le pont"));
        page = twin.room().path() + "/pages/1";
    }

    @Test
    void whoSpeaksForTheSchoolOfThePupilsIsToldAndItIsSo() {
        for (var teacher : List.of(yannick, claire)) {
            assertThat(together(teacher)).contains(FIRST, OTHER).doesNotContain(ALONE);
            assertThat(alone(teacher)).contains(SAVING, OTHER);
        }
        for (var other : List.of(eleni, lina)) for (var said : List.of(together(other), alone(other))) isSilent(said);

        save(yannick, "le pont,");
        propose(2);
        assertThat(yannick.post(page + "/approval", "proposal", proposal()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("You wrote this revision yourself. Another teacher of your school must agree to it.");
        assertThat(claire.post(page + "/approval", "proposal", proposal())).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void theOnlyTeacherOfASchoolIsToldThatNobodyCould() {
        save(twin.browser(twin.pupil("Nikos", volos)), "la barque");

        assertThat(together(eleni)).contains(FIRST, ALONE).doesNotContain(OTHER);
        assertThat(alone(eleni)).contains(SAVING, ALONE);
    }

    @Test
    void whoeverJoinsPupilsWhoAreWritingIsNoAuthor() {
        keep("le pont de bois", hand(lina, true));
        isSilent(together(yannick));
        assertThat(alone(yannick)).contains(SAVING);

        // with others he mends a comma, and may approve
        keep("le pont, de bois", hand(yannick, false));
        isSilent(together(yannick));
        propose(2);
        assertThat(yannick.post(page + "/approval", "proposal", proposal())).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whoHasBegunARevisionIsToldSo() {
        keep("le pont, de bois", hand(yannick, false));
        keep("le pont, de bois brun", hand(lina, true));

        assertThat(together(yannick)).contains(BEGUN, OTHER).doesNotContain(FIRST);
        isSilent(together(claire));
    }

    @Test
    void whatIsApprovedAsksForNobodyUntilAPupilWritesAgain() {
        propose(1);
        yannick.post(page + "/approval", "proposal", proposal());
        assertThat(eleni.post(page + "/publication", "proposal", proposal())).hasStatus(HttpStatus.SEE_OTHER);
        isSilent(together(yannick));
        save(eleni, "le pont de pierre");
        isSilent(together(yannick));

        save(lina, "le pont de bois");
        assertThat(together(yannick)).contains(FIRST, OTHER);
    }

    @Test
    void earlierWordsThatComeBackAreAgainThoseOfPupils() {
        propose(1);
        yannick.post(page + "/approval", "proposal", proposal());
        eleni.post(page + "/publication", "proposal", proposal());
        save(eleni, "le pont de pierre");
        eleni.post(page + "/restoration", "revision", "1", "version", "" + version());

        assertThat(together(yannick)).contains(FIRST);
    }

    private String together(Somebody who) {
        return edit(who, "");
    }

    private String alone(Somebody who) {
        return edit(who, "?alone=true");
    }

    private String edit(Somebody who, String query) {
        var answer = who.get(page + "/edit" + query);
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void isSilent(String page) {
        assertThat(page).contains("Nos ponts").doesNotContain(FIRST, SAVING, BEGUN, OTHER, ALONE);
    }

    private void save(Somebody who, String words) {
        assertThat(who.post(
                        page,
                        "title",
                        "Nos ponts",
                        "language",
                        "fr",
                        "body",
                        paragraph(words),
                        "version",
                        "" + version()))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private void keep(String words, Hand hand) {
        var body = Document.words(words).withIds(() -> "a");
        var authorship =
                Authorship.NONE.after(Document.empty(), body, hand.person().value());
        writings.keep(key(), body, authorship, List.of(hand));
    }

    private Hand hand(Somebody who, boolean pupil) {
        return new Hand(who.id(), guerande, pupil, Set.of("a"));
    }

    private int version() {
        return writings.current(key()).version();
    }

    private void propose(int revision) {
        assertThat(lina.post(page + "/proposal", "audience", "PUBLIC", "revision", "" + revision))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private String proposal() {
        return proposals.open(key()).orElseThrow().id().toString();
    }

    private ItemId key() {
        return items.find(twin.room().id(), "page", 1).orElseThrow().key();
    }
}
