package jumelage.school;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.school.Schemes.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemesTest {

    @ParameterizedTest
    @CsvSource({
        "uai, FR, 0350760L, 0350760L",
        "uai, FR, 0942434k, 0942434K",
        "uai, FR, 0 870 003 F, 0870003F",
        "meccanografico, IT, LEIC89900T, LEIC89900T",
        "meccanografico, IT, tops020006, TOPS020006",
        "codigo-centro, ES, 49998417, 49998417",
        "schulnummer, DE, nw 166248, NW-166248",
        "schulnummer, DE, BY-0123, BY-0123",
        "rspo, PL, 048213, 48213",
        "dgeec, PT, 349817, 349817",
        "brin, NL, 25gv, 25GV",
        "brin, NL, 25GV00, 25GV00",
        "izo, CZ, 102 998 417, 102998417",
        "fase, BE, 99817, 99817",
        "ypaith, GR, 3598417, 3598417",
        "siiir, RO, 3261998417, 3261998417",
        "neispuo, BG, 1899817, 1899817",
        "oid, LT, e10990017, E10990017",
        "pic, TR, 948765432, 948765432",
        "national, AL, 12-3a, AL-123A"
    })
    void aCodeIsReadHoweverItIsTyped(String scheme, String country, String typed, String value) {
        assertThat(Schemes.read(scheme, country, typed)).isEqualTo(new Reading.Fits(new Identifier(scheme, value)));
    }

    @Test
    void aWrongLetterIsToldWithTheRightOne() {
        assertThat(Schemes.read("uai", "FR", "0350760A")).isEqualTo(new Reading.Unfit("school.uai.letter", "0350760L"));
    }

    @ParameterizedTest
    @CsvSource({
        "uai, FR, 350760L",
        "meccanografico, IT, 12IC89900T",
        "codigo-centro, ES, 99998417",
        "schulnummer, DE, 166248",
        "brin, NL, GV25",
        "izo, CZ, 10299841",
        "oid, FR, 10990017",
        "pic, FR, E10990017",
        "national, AL, é"
    })
    void anotherFormIsToldWithAnExample(String scheme, String country, String typed) {
        assertThat(Schemes.read(scheme, country, typed))
                .isInstanceOfSatisfying(
                        Reading.Unfit.class, unfit -> assertThat(unfit.why()).isEqualTo("school.identifier.format"));
    }

    @Test
    void aSchemeBelongsToItsCountry() {
        assertThat(Schemes.read("uai", "IT", "0350760L")).isEqualTo(new Reading.Unfit("school.identifier.scheme", ""));
        assertThat(Schemes.read("passport", "FR", "1")).isEqualTo(new Reading.Unfit("school.identifier.scheme", ""));
        assertThat(Schemes.options("BE").keySet())
                .containsExactly("fase", "instellingsnummer", "oid", "pic", "national");
    }
}
