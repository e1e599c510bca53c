package jumelage.translation;

import static jumelage.translation.ComparingTest.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.document.Segment;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.publication.Proposals;
import jumelage.publication.Publishing;
import jumelage.room.Member;
import jumelage.writing.Handing;
import jumelage.writing.Writings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A French page and its Greek version, as members make and mend them.
@IntegrationTest
class TranslatingTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Versions versions;

    @Autowired
    Writings writings;

    @Autowired
    Handing handing;

    @Autowired
    Proposals proposals;

    @Autowired
    Publishing publishing;

    @Autowired
    KnownBlocks known;

    @Autowired
    Translating translating;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    String room;
    Member founder;
    Member teacher;
    Somebody claire;
    Somebody eleni;
    Somebody lina;

    @BeforeEach
    void aPage() {
        twin = twinning.room();
        room = twin.room().path();
        var guerande = twin.school("Collège des Marais");
        founder = twin.founder("Claire", guerande);
        teacher = twin.teacher("Eleni", twin.school("Gymnasio 3", "GR"));
        claire = twin.browser(founder);
        eleni = twin.browser(teacher);
        lina = twin.browser(twin.pupil("Lina", guerande));
        create("MEMBERS", p("one", "Le pont est vert."), p("two", "La rivière est large."));
    }

    @Test
    void aVersionIsMadeAndTranslatedPassageByPassage() {
        assertThat(version(eleni, "el", "Οι γέφυρες"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", room + "/pages/2/translate");
        assertThat(eleni.get(room + "/pages/2/translate"))
                .hasStatusOk()
                .bodyText()
                .contains("Le pont est vert.", "La rivière est large.", "2 of 3 passages to do", "Not translated yet");

        assertThat(say(eleni, "one", "Η γέφυρα είναι πράσινη."))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", room + "/pages/2/translate?block=two#b-two");
        say(lina, "two", "Το ποτάμι είναι πλατύ.");

        assertThat(states()).isEqualTo(Map.of(Side.TITLE, State.TEACHER, "one", State.TEACHER, "two", State.PUPIL));
        assertThat(lina.get(room + "/pages/2-oi-gephyres"))
                .bodyText()
                .contains("Η γέφυρα είναι πράσινη.", "Translated and checked", "Le pont de bois", "lang=\"el\"");
        assertThat(lina.get(room + "/pages/1-le-pont-de-bois")).bodyText().contains("Also in:", "Ελληνικά");
        assertThat(lina.get(room + "/pages")).bodyText().contains("Ελληνικά", "français");
        assertThat(claire.get(room + "/pages/2/history")).bodyText().contains("Eleni", "Lina");
    }

    @Test
    void whenASentenceChangesExactlyItsCounterpartIsStale() {
        translated();
        save(claire, 1, "Le pont de bois", p("one", "Le pont est bleu."), p("two", "La rivière est large."));

        assertThat(toDo()).isEqualTo(Map.of("one", State.STALE));
        assertThat(lina.get(room + "/pages/2/translate"))
                .bodyText()
                .contains("<del>vert</del>", "<ins>bleu</ins>", "1 of 3 passages to do");
        assertThat(lina.get(room + "/pages/2-oi-gephyres")).bodyText().contains("One passage is stale");
        assertThat(lina.get(room + "/pages/1-le-pont-de-bois")).bodyText().contains("One passage is stale");

        assertThat(act(lina, "one", "right", "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(states()).containsEntry("one", State.PUPIL);
    }

    @Test
    void whoeverWritesInThePagesEditorHasCheckedWhatHeHasWritten() {
        translated();
        save(claire, 1, "Le pont de bois", p("one", "Le pont est bleu."), p("two", "La rivière est longue."));

        save(lina, 2, "Οι γέφυρες", p("one", "Η γέφυρα είναι μπλε."), p("two", "Το ποτάμι είναι πλατύ."));

        assertThat(states()).containsEntry("one", State.PUPIL).containsEntry("two", State.STALE);
    }

    @Test
    void whatHasNoLetterIsCarriedOverByItself() {
        create("MEMBERS", table(List.of("Pont", "12")), p("last", "–"));
        claire.post(room + "/pages/2/versions", "title", "Οι γέφυρες", "language", "el");
        assertThat(words(3)).containsExactly("", "12", "–");
        assertThat(eleni.get(room + "/pages/3/translate"))
                .bodyText()
                .contains("The same in every language", "1 of 2 passages to do");

        save(claire, 2, "Le pont de bois", table(List.of("Pont", "13"), List.of("Rive", "7")), p("last", "–"));
        say(eleni, 3, piece(key(3), "p0-0"), "Γέφυρα");

        assertThat(words(3)).containsExactly("Γέφυρα", "13", "", "7", "–");
        assertThat(versions.tally(key(3), teacher)).isEqualTo(new Tally(3, 1, 0, 0, 0));
    }

    @Test
    void nothingIsCarriedFromWhatIsForTeachersIntoWhatPupilsRead() {
        create("TEACHERS", p("a", "12"), p("b", "Notes"));
        claire.post(room + "/pages/2/versions", "title", "Βαθμοί", "language", "el");
        claire.post(room + "/pages/3/audience", "audience", "MEMBERS");
        save(claire, 2, "Notes", p("a", "13"), p("b", "Notes"));

        say(claire, 3, piece(key(3), "b"), "Βαθμοί");

        assertThat(words(3)).containsExactly("12", "Βαθμοί");
    }

    @Test
    void whatOfThatIsLeftWhenAllIsTranslatedComesWithOneClick() {
        create("MEMBERS", p("a", "12"), p("b", "Pont"));
        claire.post(room + "/pages/2/versions", "title", "Οι γέφυρες", "language", "el");
        say(eleni, 3, piece(key(3), "b"), "Γέφυρα");
        assertThat(versions.tally(key(3), teacher).toDo()).isZero();

        save(claire, 2, "Le pont de bois", p("a", "13"), p("b", "Pont"), p("c", "14"));
        assertThat(versions.tally(key(3), teacher).untranslated()).isEqualTo(2);
        assertThat(eleni.get(room + "/pages/3/translate?block=a")).bodyText().contains(">\n13</textarea>");
        say(eleni, 3, piece(key(3), "a"), "13");

        assertThat(words(3)).containsExactly("13", "Γέφυρα", "14");
        assertThat(versions.tally(key(3), teacher).toDo()).isZero();
    }

    @Test
    void twoWhoWriteInOneBlockSeeBothAndInTwoDoNotMeet() {
        version(eleni, "el", "Οι γέφυρες");
        var one = piece("one");
        var two = piece("two");

        assertThat(say(eleni, one, "Η γέφυρα")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(say(lina, two, "Το ποτάμι")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(say(lina, one, "Το γεφύρι"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Η γέφυρα", "Το γεφύρι", "Somebody else has written here");
        assertThat(body(2)).contains("Η γέφυρα", "Το ποτάμι").doesNotContain("Το γεφύρι");
        assertThat(say(lina, "one", "Το γεφύρι")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whoeverTranslatesWhatHasChangedMeanwhileIsToldAndKeepsHisWords() {
        version(eleni, "el", "Οι γέφυρες");
        var one = piece("one");
        save(claire, 1, "Le pont de bois", p("one", "Le pont est bleu."), p("two", "La rivière est large."));

        assertThat(say(eleni, one, "Η γέφυρα είναι πράσινη."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Le pont est bleu.", "Η γέφυρα είναι πράσινη.", "The source has changed");
        assertThat(body(2)).doesNotContain("πράσινη");
    }

    @Test
    void whatIsNewInTheSourceComesInAtItsPlaceAndWhatIsGoneCanBeTakenOut() {
        translated();
        save(claire, 1, "Le pont de bois", p("one", "Le pont est vert."), p("new", "Il est vieux."));
        assertThat(toDo()).isEqualTo(Map.of("new", State.UNTRANSLATED, "two", State.GONE));

        say(eleni, "new", "Είναι παλιά.");
        assertThat(act(eleni, "two", "drop", "")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(toDo()).isEmpty();
        assertThat(writings.current(key(2)).body().toJson())
                .containsSubsequence("πράσινη", "Είναι παλιά.")
                .doesNotContain("ποτάμι");
    }

    @Test
    void aLockedVersionKeepsWhatWasTyped() {
        version(eleni, "el", "Οι γέφυρες");
        var one = piece("one");
        claire.post(room + "/pages/2/lock", "locked", "true", "version", "1");

        assertThat(say(lina, one, "Η γέφυρα"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Η γέφυρα", "cannot be written now");
    }

    @Test
    void aTitleNeedsAWordAndABlockThatHasGoneGivesTheWordsBack() {
        version(eleni, "el", "Οι γέφυρες");
        assertThat(say(eleni, Side.TITLE, " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A title has at least one character");
        var gone = new Piece("away", piece("one").source(), null, State.UNTRANSLATED, null);
        assertThat(say(eleni, gone, "Η γέφυρα"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Η γέφυρα", "no longer there");
    }

    @Test
    void thereIsOneVersionALanguage() {
        version(eleni, "el", "Οι γέφυρες");

        assertThat(version(lina, "el", "Τα γεφύρια"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Τα γεφύρια", "There is a version in this language already");
        assertThat(version(lina, "fr", "Le pont de bois")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(claire.get(room + "/pages/2/versions/new"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("value=\"el\"");
    }

    @Test
    void aVersionOfWhatIsForTeachersIsForTeachers() {
        create("TEACHERS", p("one", "Secret."));

        assertThat(lina.post(room + "/pages/2/versions", "title", "x", "language", "el"))
                .hasStatus(HttpStatus.NOT_FOUND);
        claire.post(room + "/pages/2/versions", "title", "Μυστικό", "language", "el", "audience", "MEMBERS");
        assertThat(claire.get(room + "/pages/3/translate")).hasStatusOk();
        assertThat(lina.get(room + "/pages/3/translate")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lina.get(room + "/pages")).bodyText().doesNotContain("Μυστικό");
    }

    @Test
    void whatASourceForTeachersSaidIsNotToldToPupilsWhenBothAreOpened() {
        create("TEACHERS", p("one", "Lina est souvent absente."));
        claire.post(room + "/pages/2/versions", "title", "Σημειώσεις", "language", "el");
        say(claire, 3, versions.pieces(key(3), founder).get(1), "Η Λίνα λείπει συχνά.");
        save(claire, 2, "Notes", p("one", "Tout va bien."));
        save(claire, 3, "Σημειώσεις", p("one", "Η Λίνα λείπει."));
        save(claire, 2, "Notes", p("one", "Tout va très bien."));
        for (var page : List.of(2, 3)) claire.post(room + "/pages/" + page + "/audience", "audience", "MEMBERS");

        assertThat(claire.get(room + "/pages/3/translate")).bodyText().contains("<ins>très </ins>");
        assertThat(lina.get(room + "/pages/3/translate"))
                .hasStatusOk()
                .bodyText()
                .contains("for teachers only", "Tout va très bien.")
                .doesNotContain("<del>", "<ins>", "absente");
    }

    @Test
    void everybodyReadsInWhichLanguagesAPageIsApproved() {
        translated();
        approve(1);
        var outside = "/projects/" + twin.room().slug() + "/pages/";
        assertThat(claire.get(outside + "1-le-pont-de-bois"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Also in", "hreflang=\"el\" href=\"" + outside);

        approve(2);

        assertThat(claire.get(outside + "1-le-pont-de-bois"))
                .bodyText()
                .contains(
                        "Also in:",
                        "<link rel=\"alternate\" hreflang=\"fr\"",
                        "<link rel=\"alternate\" hreflang=\"el\" href=\"" + outside + "2-");
        assertThat(claire.get(outside + "2-oi-gephyres"))
                .hasStatusOk()
                .bodyText()
                .contains("Also in:", "français");
    }

    @Test
    void wordsOfAMachineAreMarkedOutsideUntilSomebodyHasCheckedThem() {
        version(eleni, "el", "Οι γέφυρες");
        say(eleni, "two", "Το ποτάμι είναι πλατύ.");
        drafted("one", "Η γέφυρα είναι πράσινο.");
        approve(2);
        var outside = "/projects/" + twin.room().slug() + "/pages/2";
        var address = claire.get(outside).getResponse().getHeader("Location");
        assertThat(states()).containsEntry("one", State.MACHINE);
        assertThat(claire.get(address))
                .bodyText()
                .contains("translated by machine and has not been checked", "data-noted");

        // mended in the working revision: what is outside is still as the machine said it
        say(eleni, "one", "Η γέφυρα είναι πράσινη.");
        assertThat(claire.get(address)).bodyText().contains("data-noted");
        assertThat(claire.get(room + "/pages/2-oi-gephyres")).bodyText().doesNotContain("data-noted");

        approve(2);
        assertThat(claire.get(address)).bodyText().doesNotContain("data-noted", "translated by machine");
    }

    @Test
    void wordsOfAMachineThatSomebodyFindsRightAreNoLongerMarked() {
        version(eleni, "el", "Οι γέφυρες");
        drafted("one", "Η γέφυρα είναι πράσινη.");
        approve(2);
        var address = claire.get("/projects/" + twin.room().slug() + "/pages/2")
                .getResponse()
                .getHeader("Location");

        act(eleni, "one", "right", "");

        assertThat(states()).containsEntry("one", State.TEACHER);
        assertThat(claire.get(address)).bodyText().doesNotContain("data-noted");
    }

    @Test
    void eachLanguageIsFound() {
        translated();

        assertThat(lina.get(room + "/search?q=rivière"))
                .bodyText()
                .contains("Le pont de bois")
                .doesNotContain("Οι γέφυρες");
        assertThat(lina.get(room + "/search?q=ποτάμι"))
                .bodyText()
                .contains("Οι γέφυρες")
                .doesNotContain("Le pont de bois");
    }

    @Test
    void whatIsThrownAwayAndErasedLeavesTheOtherWhole() {
        translated();
        claire.post(room + "/pages/1/trash");

        // it lay inside, and went along
        claire.post(room + "/pages/1/return");
        assertThat(lina.get(room + "/pages/2/translate")).hasStatusOk();

        db.sql("update publication.item set parent = null where room_id = ? and number = 2")
                .param(twin.room().id())
                .update();
        claire.post(room + "/pages/1/trash");
        assertThat(lina.get(room + "/pages/2-oi-gephyres"))
                .bodyText()
                .contains("Η γέφυρα")
                .doesNotContain("Le pont de bois");
        assertThat(lina.get(room + "/pages/2/translate")).hasStatus(HttpStatus.NOT_FOUND);

        db.sql("update publication.item set erased = now() where room_id = ? and number = 1")
                .param(twin.room().id())
                .update();
        known.forgetErased();
        assertThat(known.of(key(2))).hasSize(3).allMatch(one -> one.sourceText().isEmpty());
        claire.post(room + "/pages/2/trash");
        db.sql("update publication.item set erased = now() where room_id = ? and number = 2")
                .param(twin.room().id())
                .update();
        known.forgetErased();
        assertThat(known.of(key(2))).isEmpty();
    }

    @Test
    void aCopyIsToBeWrittenOver() {
        claire.post(room + "/pages/1/versions", "title", "Le pont de bois", "language", "it", "start", "copy");

        assertThat(body(2)).contains("Le pont est vert.");
        assertThat(states())
                .isEqualTo(
                        Map.of(Side.TITLE, State.UNTRANSLATED, "one", State.UNTRANSLATED, "two", State.UNTRANSLATED));
        act(claire, Side.TITLE, "right", "");
        assertThat(states()).containsEntry(Side.TITLE, State.TEACHER);
    }

    /// As a machine would.
    private void drafted(String block, String words) {
        var piece = piece(block);
        assertThat(translating.draft(
                        key(2), new Words(piece.block(), piece.was(), piece.sourceWas(), words, "", "save"), teacher))
                .isEqualTo(new Outcome.Done());
    }

    private void translated() {
        version(eleni, "el", "Οι γέφυρες");
        say(eleni, "one", "Η γέφυρα είναι πράσινη.");
        say(eleni, "two", "Το ποτάμι είναι πλατύ.");
        assertThat(toDo()).isEmpty();
    }

    private void approve(int page) {
        handing.propose(key(page), writings.current(key(page)).revision(), Audience.PUBLIC, teacher);
        var open = proposals.open(key(page)).orElseThrow();
        for (var approval : open.approvals()) publishing.approveFor(key(page), open.id(), approval.school(), founder);
        publishing.approve(key(page), open.id(), founder);
    }

    private Map<String, State> toDo() {
        return states().entrySet().stream()
                .filter(each -> !each.getValue().done())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, State> states() {
        return versions.pieces(key(2), teacher).stream().collect(Collectors.toMap(Piece::block, Piece::state));
    }

    private Piece piece(String block) {
        return piece(key(2), block);
    }

    private ItemId key(int number) {
        return db.sql(
                        "select room_id as room, id from publication.item where room_id = ? and number = ? and kind = 'page'")
                .params(twin.room().id(), number)
                .query(ItemId.class)
                .single();
    }

    private String body(int number) {
        return writings.current(key(number)).body().toJson();
    }

    private void create(String audience, String... blocks) {
        claire.post(
                room + "/pages",
                "title",
                "Le pont de bois",
                "language",
                "fr",
                "audience",
                audience,
                "body",
                document(blocks));
    }

    private MvcTestResult version(Somebody who, String language, String title) {
        return who.post(room + "/pages/1/versions", "title", title, "language", language);
    }

    private void save(Somebody who, int number, String title, String... blocks) {
        var now = writings.current(key(number));
        assertThat(who.post(
                        room + "/pages/" + number,
                        "title",
                        title,
                        "language",
                        now.language(),
                        "body",
                        document(blocks),
                        "version",
                        "" + now.version()))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult say(Somebody who, String block, String words) {
        return say(who, piece(block), words);
    }

    private MvcTestResult say(Somebody who, Piece piece, String words) {
        return say(who, 2, piece, words);
    }

    private MvcTestResult say(Somebody who, int number, Piece piece, String words) {
        return who.post(
                room + "/pages/" + number + "/translate",
                "block",
                piece.block(),
                "was",
                piece.was(),
                "source",
                piece.sourceWas(),
                "text",
                words,
                "act",
                "save");
    }

    private MvcTestResult act(Somebody who, String block, String act, String words) {
        var piece = piece(block);
        return who.post(
                room + "/pages/2/translate",
                "block",
                block,
                "was",
                piece.was(),
                "source",
                piece.sourceWas(),
                "text",
                words,
                "act",
                act);
    }

    private Piece piece(ItemId version, String block) {
        return versions.pieces(version, founder).stream()
                .filter(piece -> piece.block().equals(block))
                .findFirst()
                .orElseThrow();
    }

    private List<String> words(int number) {
        return Segment.of(writings.current(key(number)).body()).stream()
                .map(Segment::words)
                .toList();
    }

    @SafeVarargs
    private static String table(List<String>... rows) {
        return IntStream.range(0, rows.length)
                .mapToObj(row -> row(row, rows[row]))
                .collect(Collectors.joining(",", "{\"type\":\"table\",\"attrs\":{\"id\":\"t\"},\"content\":[", "]}"));
    }

    private static String row(int row, List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(column -> "{\"type\":\"tableCell\",\"attrs\":{\"id\":\"c%d-%d\"},\"content\":[%s]}"
                        .formatted(row, column, p("p" + row + "-" + column, words.get(column))))
                .collect(Collectors.joining(
                        ",", "{\"type\":\"tableRow\",\"attrs\":{\"id\":\"r%d\"},\"content\":[".formatted(row), "]}"));
    }

    private static String document(String... blocks) {
        return "{\"type\":\"doc\",\"content\":[" + String.join(",", blocks) + "]}";
    }
}
