package jumelage.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.pupil.Schoolroom;
import jumelage.school.ClassId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class DoorTest {
    @Autowired
    Asker asker;

    @Autowired
    Schoolroom schoolroom;

    Asker.Somebody claire;
    ClassId fifth;
    Slip lina;

    @BeforeEach
    void town() {
        claire = asker.teacher("Claire");
        fifth = schoolroom.make(claire, "5e B");
        lina = schoolroom.one(claire, fifth, "Lina");
    }

    @Test
    void aPupilComesInByCodeAndWords() {
        var device = asker.stranger();

        assertThat(enter(device, schoolroom.code(claire), lina.words())).hasStatus(303);
        assertThat(device.get("/pupils/home")).hasStatusOk().bodyText().contains("Lina", "5e B", "Collège Claire");
        assertThat(device.get("/pupils")).bodyText().contains("Cet appareil est ouvert pour Lina");
        assertThat(device.get("/classes")).hasStatus(404);
    }

    @Test
    void accentsCapitalsSpacesAndFieldsDoNotMatter() {
        var code = schoolroom.code(claire).toLowerCase(Locale.ROOT).replaceAll("(\\d)", " $1");
        var words = String.join("  ", lina.words().stream().map(WordList::fold).toList())
                .toUpperCase(Locale.ROOT);

        assertThat(asker.stranger().post("/pupils", "school", code, "word", words))
                .hasStatus(303);
        assertThat(asker.stranger().post("/pupils", "school", code, "word", words.replace("  ", ", "), "word", ""))
                .hasStatus(303);
    }

    @Test
    void greekAndArabicWordsOpenHoweverTheyAreTyped() {
        for (var language : List.of("el", "ar")) {
            var slip = schoolroom.given(claire, language, "Lina " + language, language);
            var folded = slip.words().stream().map(WordList::fold).toList();
            assertThat(slip.words())
                    .allMatch(WordList.of(language).orElseThrow()::has)
                    .isNotEqualTo(lina.words());

            assertThat(enter(asker.stranger(), schoolroom.code(claire), slip.words()))
                    .hasStatus(303);
            assertThat(enter(asker.stranger(), arabicDigits(schoolroom.code(claire)), folded))
                    .hasStatus(303);
            assertThat(asker.stranger()
                            .post(
                                    "/pupils",
                                    "school",
                                    schoolroom.code(claire),
                                    "word",
                                    "\u200F" + String.join("، ", folded).toUpperCase(Locale.ROOT)))
                    .hasStatus(303);
            assertThat(asker.stranger().get("/pupils/words?list=" + language))
                    .hasStatusOk()
                    .bodyText()
                    .contains(slip.words());
        }
    }

    static String arabicDigits(String code) {
        return code.codePoints()
                .map(sign -> Character.isDigit(sign) ? '٠' + sign - '0' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aPupilComesInByTheCard() {
        var device = asker.stranger();

        assertThat(device.post("/pupils", "secret", lina.secret())).hasStatus(303);
        assertThat(device.get("/pupils/home")).hasStatusOk();
        assertThat(asker.stranger().post("/pupils", "secret", lina.secret() + "x"))
                .hasStatus(422)
                .bodyText()
                .contains("opens nothing any more")
                .doesNotContain(lina.secret());
    }

    @Test
    void anUnknownSchoolAndWrongWordsAreAnsweredAlike() {
        var wrong = List.of("abeille", "cerise", "lampe");
        var here = enter(asker.stranger(), schoolroom.code(claire), wrong);
        var nowhere = enter(asker.stranger(), "NOWHERE1", lina.words());

        assertThat(here).hasStatus(422);
        assertThat(nowhere).hasStatus(422);
        assertThat(said(here)).isNotEmpty().isEqualTo(said(nowhere));
    }

    @Test
    void theWordsOpenNothingInAnotherSchoolOrInAnotherOrder() {
        var luca = asker.teacher("Luca");

        assertThat(enter(asker.stranger(), schoolroom.code(luca), lina.words())).hasStatus(422);
        assertThat(enter(asker.stranger(), schoolroom.code(claire), lina.words().reversed()))
                .hasStatus(422);
    }

    @Test
    void aSlipIsNoWrongGuess() {
        var device = asker.stranger();
        for (var time = 0; time < 2 * Tries.AT_A_SCHOOL; time++)
            assertThat(enter(device, schoolroom.code(claire), List.of("cerise", "lampe", "nuaj")))
                    .hasStatus(422)
                    .bodyText()
                    .contains("nuaj");
        assertThat(enter(device, schoolroom.code(claire), lina.words())).hasStatus(303);
    }

    @Test
    void whatIsMissingIsSaidAndWhatIsThereIsKept() {
        assertThat(asker.stranger().post("/pupils", "school", "GUER 27", "word", "cerise"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"GUER 27\"", "value=\"cerise\"");
        assertThat(asker.stranger().post("/pupils")).hasStatus(422);
        assertThat(enter(asker.stranger(), "", lina.words())).hasStatus(422);
        assertThat(enter(asker.stranger(), schoolroom.code(claire), List.of("a", "b", "c", "d")))
                .hasStatus(422);
    }

    @Test
    void nonsenseIsAnsweredWithASentence() {
        var script = "<script>alert(1)</script>";
        assertThat(asker.stranger().post("/pupils", "school", script, "word", script))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<script>alert");
        assertThat(asker.stranger().post("/pupils", "school", "x".repeat(100_000), "word", "y".repeat(100_000)))
                .hasStatus(422);
        assertThat(asker.stranger().post("/pupils", "secret", "z".repeat(100_000)))
                .hasStatus(422);
        assertThat(asker.stranger().post("/pupils", "school", "\ud800", "word", "\u0000 \ud800 \ufffd"))
                .hasStatus(422);
    }

    @Test
    void theListOfWordsIsOpenAndMayBeKept() {
        assertThat(asker.stranger().get("/pupils/words?list=fr"))
                .hasStatusOk()
                .hasContentType("application/json")
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(2_048);
        assertThat(asker.stranger().get("/pupils/words?list=fr"))
                .headers()
                .hasValue("Cache-Control", "max-age=86400, public");
        assertThat(asker.stranger().get("/pupils/words?list=../../application")).hasStatus(404);
        assertThat(asker.stranger().get("/pupils/words")).hasStatus(404);
    }

    @Test
    void aStaffAccountHasNoPupilsHome() {
        assertThat(claire.get("/pupils/home")).hasStatus(404);
        assertThat(claire.get("/pupils")).hasStatusOk();
        assertThat(asker.stranger().get("/pupils/home")).hasStatus(303);
    }

    static MvcTestResult enter(Asker.Somebody device, String code, List<String> words) {
        return device.post("/pupils", java.util.Map.of("school", code, "word", words));
    }

    static String said(MvcTestResult answer) {
        try {
            var page = answer.getResponse().getContentAsString();
            return page.replaceAll("(?s).*id=\"wrong\">|</p>.*", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
