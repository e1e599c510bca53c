package jumelage.card;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jumelage.school.SchoolId;
import org.junit.jupiter.api.Test;

class WordListTest {
    private static final WordList FRENCH = WordList.of("fr").orElseThrow();

    @Test
    void eachListHasItsWordsOnce() {
        for (var language : WordList.languages()) {
            var words = WordList.of(language).orElseThrow().words();
            assertThat(words).hasSize(2_048);
            assertThat(words.stream().map(WordList::fold)).doesNotHaveDuplicates();
        }
    }

    @Test
    void eachListIsOfItsOwnScriptAndSorted() {
        var scripts = Map.of("en", "Latin", "fr", "Latin", "el", "Greek", "ar", "Arabic");
        for (var language : WordList.languages()) {
            var words = words(language);
            assertThat(words)
                    .as(language)
                    .allMatch(word -> word.matches("\\p{Is" + scripts.get(language) + "}{3,8}"))
                    .allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)))
                    .allMatch(word -> Normalizer.isNormalized(word, Normalizer.Form.NFC))
                    .isSortedAccordingTo(Comparator.comparing(WordList::fold));
        }
    }

    /// Who writes one letter too many, too few or wrong has not written another word.
    @Test
    void noWordIsNearAnotherOfItsList() {
        for (var language : WordList.languages()) {
            var folded = folded(language);
            var all = Set.copyOf(folded);
            var near = new ArrayList<String>();
            var gaps = new HashMap<String, String>();
            for (var word : folded)
                for (var at = 0; at < word.length(); at++) {
                    if (all.contains(word.substring(0, at))) near.add(word);
                    var rest = word.substring(0, at) + word.substring(at + 1);
                    if (all.contains(rest)) near.add(word + " " + rest);
                    var other = gaps.put(at + rest, word);
                    if (other != null) near.add(word + " " + other);
                }
            assertThat(near).as(language).isEmpty();
        }
    }

    @Test
    void threeInFourAreKnownByTheirBeginning() {
        for (var language : WordList.languages()) {
            var beginnings = folded(language).stream()
                    .collect(groupingBy(word -> word.substring(0, Math.min(4, word.length())), counting()));
            assertThat(beginnings.values().stream().filter(words -> words == 1))
                    .as(language)
                    .hasSizeGreaterThanOrEqualTo(2_048 * 3 / 4);
        }
    }

    @Test
    void whatSoundsAlikeIsOneGreekWord() {
        assertThat(words("el").stream().map(WordListTest::heard)).doesNotHaveDuplicates();
        assertThat(heard("κύμα")).isEqualTo(heard("κοίμα"));
        assertThat(heard("άλλος")).isEqualTo(heard("άλος"));
        assertThat(heard("χαλί")).isNotEqualTo(heard("χυλοί"));
    }

    @Test
    void plainAndHeavyLettersAreOneArabicWord() {
        assertThat(folded("ar").stream().map(WordListTest::plain)).doesNotHaveDuplicates();
        assertThat(plain("صيف")).isEqualTo(plain("سيف"));
    }

    @Test
    void greekIsFoldedAsChildrenWriteIt() {
        for (var typed : List.of("ηλιος", "ΗΛΙΟΣ", "Ήλιος", "ήλιοσ", "η\u0301λιος"))
            assertThat(WordList.fold(typed)).as(typed).isEqualTo(WordList.fold("ήλιος"));
        assertThat(WordList.fold("ΜΑΪΝΤΑΝΟΣ")).isEqualTo(WordList.fold("μαϊντανός"));
    }

    @Test
    void arabicIsFoldedAsChildrenWriteIt() {
        for (var typed : List.of("ارنب", "إرنب", "آرنب", "اَرْنَبٌ", "أرنـــب", "ﺃﺭﻧﺐ"))
            assertThat(WordList.fold(typed)).as(typed).isEqualTo(WordList.fold("أرنب"));
        assertThat(WordList.fold("مكتبه")).isEqualTo(WordList.fold("مكتبة"));
        assertThat(WordList.fold("موسيقي")).isEqualTo(WordList.fold("موسيقى"));
        assertThat(WordList.fold("شاطى")).isEqualTo(WordList.fold("شاطئ"));
        assertThat(WordList.fold("كرسی")).isEqualTo(WordList.fold("كرسي"));
        assertThat(WordList.fold("عشا")).isEqualTo(WordList.fold("عشاء"));
    }

    @Test
    void theCodeOfASchoolIsReadInEveryScript() {
        assertThat(SchoolCode.typed("guer 27")).isEqualTo("GUER27");
        assertThat(SchoolCode.typed("ΑΘΗΝ ٢٧")).isEqualTo("AΘHN27");
        assertThat(SchoolCode.typed("αμοχ ۴۵")).isEqualTo("AMOX45");
        assertThat(SchoolCode.typed("\u200FＧＵＥＲ２７\u200E")).isEqualTo("GUER27");
        assertThat(SchoolCode.typed("𝟚".repeat(50))).hasSize(SchoolCode.LONGEST);
        assertThat(SchoolCode.typed("\ud800")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void accentsAndCapitalsAreForgiven() {
        assertThat(WordList.fold(" Forêt ")).isEqualTo("foret");
        assertThat(WordList.fold("CŒUR")).isEqualTo("coeur");
        assertThat(WordList.fold("ΑΘΉΝΑΣ")).isEqualTo(WordList.fold("αθηνας"));
    }

    @Test
    void drawnWordsAreReadAndMeantAgain() {
        var drawn = FRENCH.draw();

        assertThat(WordList.meant(FRENCH.read(drawn))).contains(drawn);
        assertThat(drawn.numbers()).doesNotHaveDuplicates();
    }

    @Test
    void theSameWordsOpenNothingElsewhere() {
        var drawn = FRENCH.draw();
        var here = new SchoolId(UUID.randomUUID());
        var there = new SchoolId(UUID.randomUUID());
        var turned = new Words("fr", drawn.numbers().reversed());

        assertThat(drawn.at(here)).isNotEqualTo(drawn.at(there)).isNotEqualTo(turned.at(here));
    }

    @Test
    void wordsThatNoListHasAreNamed() {
        assertThat(WordList.unknown(List.of(
                        FRENCH.words().getFirst(), "xyzzy", FRENCH.words().getLast())))
                .containsExactly("xyzzy");
    }

    private static List<String> words(String language) {
        return WordList.of(language).orElseThrow().words();
    }

    private static List<String> folded(String language) {
        return words(language).stream().map(WordList::fold).toList();
    }

    /// A Greek word as it is heard.
    private static String heard(String word) {
        var apart = word.replaceAll("([άόέ])ι", "$1_ι").replaceAll("[ϊΐ]", "_ι").replaceAll("([άόέ])υ", "$1_υ");
        return WordList.fold(apart.replace("_", "ij"))
                .replace("ου", "u")
                .replace("αι", "ε")
                .replaceAll("ει|οι|υι", "ι")
                .replaceAll("([αεη])υ(?=[θκξπστφχψ]|$)", "$1φ")
                .replaceAll("([αεη])υ", "$1β")
                .replaceAll("ij", "")
                .replaceAll("[ηυ]", "ι")
                .replace('ω', 'ο')
                .replace("γγ", "γκ")
                .replaceAll("(.)\\1", "$1");
    }

    /// An Arabic word, folded, without what only a trained ear tells apart.
    private static String plain(String word) {
        return word.replace('ط', 'ت')
                .replaceAll("[صث]", "س")
                .replace('ض', 'د')
                .replaceAll("[ظذ]", "ز")
                .replace('ق', 'ك')
                .replace('ح', 'ه');
    }
}
