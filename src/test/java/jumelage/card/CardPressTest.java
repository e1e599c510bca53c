package jumelage.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jumelage.account.PersonId;
import jumelage.school.ClassId;
import jumelage.school.School;
import jumelage.school.SchoolClass;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import jumelage.shell.Installation;
import jumelage.shell.Reader;
import jumelage.shell.Screen;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.Test;

class CardPressTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final PersonId CLAIRE = new PersonId(UUID.randomUUID());
    private static final SchoolId MARAIS = new SchoolId(UUID.randomUUID());
    private static final List<String> NAMES = List.of(
            "Lina",
            "Aïcha",
            "Ilyès",
            "Łucja",
            "Šimon",
            "Đorđe",
            "Ελευθερία Π.",
            "Екатерина",
            "Ștefania-Alexandra-Maria M.");

    @Test
    void eightCardsAreOnASheetEachWithItsNameCodeAndWords() throws IOException {
        try (var pdf = print(NAMES)) {
            var text = new PDFTextStripper().getText(pdf);

            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(text)
                    .contains(NAMES.subList(0, 8))
                    .contains("GUER 27", "cerise", "lampe", "nuage", "5e B, feuille 1 sur 2", "Claire Guillevin")
                    .doesNotContain("#", "secret");
        }
    }

    /// What no font has is printed as a `#` or as an empty box.
    @Test
    void everyNameIsPrintedInItsOwnScript() throws IOException {
        var names = List.of("فاطمة ب.", "محمد", "Ελευθερία", "Łucja Ż.", "Екатерина", "Čeněk", "لينا A.");
        try (var pdf = print(names, "مدرسة النور – Collège de la Lumière")) {
            var missing = new ArrayList<String>();
            var fonts = new TreeSet<String>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
                    fonts.add(font.getName().replaceFirst(".*\\+", ""));
                    if (code == 0 || displacement.getX() == 0) missing.add(font.getName() + " " + code);
                    super.showGlyph(at, font, code, displacement);
                }
            };
            var text = Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFKC);

            assertThat(missing).isEmpty();
            assertThat(fonts).anyMatch(name -> name.startsWith("Vazirmatn"));
            assertThat(text)
                    .contains("Ελευθερία", "Łucja Ż.", "Екатерина", "Čeněk", "Collège de la Lumière")
                    .contains("محمد", "فاطمة", "لينا", "النور")
                    .doesNotContain("#");
            for (var page = 0; page < pdf.getNumberOfPages(); page++)
                ImageIO.write(
                        new PDFRenderer(pdf).renderImageWithDPI(page, 110),
                        "png",
                        Path.of("target", "print", "scripts-" + page + ".png").toFile());
        }
    }

    /// The marks that keep a name of another script apart are no signs to print.
    @Test
    void aTeacherWhoReadsArabicGetsASheetInArabic() throws IOException {
        try (var pdf = print(List.of("Lina", "محمد"), "Collège des Marais", Locale.forLanguageTag("ar-u-nu-latn"))) {
            var text = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);

            assertThat(text)
                    .contains("5e B", "الورقة 1 من 1", "24 نوفمبر 2026", "Claire Guillevin")
                    .contains("محمد", "École", "cerise")
                    .doesNotContain("#", "\u2068", "\u2069", "feuille");
        }
    }

    @Test
    void wordsArePrintedInTheScriptOfTheirList() throws IOException {
        for (var language : List.of("el", "ar")) {
            var list = WordList.of(language).orElseThrow();
            var words = list.read(list.draw());
            var slip = new Slip(new PersonId(Id.next(NOW)), "Lina", words, "A1b2C3d4E5f6G7h8I9j0K_");
            try (var pdf = print(List.of(slip), "Collège des Marais", language, Locale.FRENCH)) {
                var text = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);

                assertThat(text).contains(words).contains("GUER 27").doesNotContain("#", "\u2068", "\u2069");
                ImageIO.write(
                        new PDFRenderer(pdf).renderImageWithDPI(0, 110),
                        "png",
                        Path.of("target", "print", "words-" + language + ".png").toFile());
            }
        }
    }

    @Test
    void theCodeOnPaperLeadsToTheDoorWithTheSecretBehindTheHash() throws Exception {
        try (var pdf = print(List.of("Lina"))) {
            var paper = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            var card = paper.getSubimage(paper.getWidth() / 4, 0, paper.getWidth() / 4, paper.getHeight() / 3);
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light(card))));

            assertThat(read.getText())
                    .isEqualTo("https://jumelage.example/pupils#" + slip("Lina").secret());
        }
    }

    private static LuminanceSource light(BufferedImage image) {
        var grey = new byte[image.getWidth() * image.getHeight()];
        for (var y = 0; y < image.getHeight(); y++)
            for (var x = 0; x < image.getWidth(); x++) grey[y * image.getWidth() + x] = (byte) image.getRGB(x, y);
        return new PlanarYUVLuminanceSource(
                grey, image.getWidth(), image.getHeight(), 0, 0, image.getWidth(), image.getHeight(), false);
    }

    private static PDDocument print(List<String> names) throws IOException {
        return print(names, "Collège des Marais");
    }

    private static PDDocument print(List<String> names, String schoolName) throws IOException {
        return print(names, schoolName, Locale.FRENCH);
    }

    private static PDDocument print(List<String> names, String schoolName, Locale teacher) throws IOException {
        return print(names.stream().map(CardPressTest::slip).toList(), schoolName, "fr", teacher);
    }

    private static PDDocument print(List<Slip> slips, String schoolName, String language, Locale teacher)
            throws IOException {
        var school = new School(
                MARAIS, schoolName, "FR", "Guérande", "", "", "", new String[0], NOW, null, "GUER27", NOW, 0);
        var fifth = new SchoolClass(new ClassId(UUID.randomUUID()), MARAIS, "5e B", 2026, language, CLAIRE, NOW);
        var house = new Installation(Path.of("."), URI.create("https://jumelage.example"), false, new byte[32]);
        var cards = new PrintCards(school, fifth, new Sheet(fifth.id(), NOW, slips), "Claire Guillevin", house);
        var pdf = Screen.readBy(new Reader(teacher, Reader.ANYONE.zone()), () -> new CardPress().print(cards));
        Files.write(
                Files.createDirectories(Path.of("target", "print"))
                        .resolve("cards-" + language + slips.size() + ".pdf"),
                pdf);
        return Loader.loadPDF(pdf);
    }

    private static Slip slip(String name) {
        var secret = "A1b2C3d4E5f6G7h8I9j0K_"
                + Stream.of(name).map(String::hashCode).findFirst().orElse(0);
        return new Slip(new PersonId(Id.next(NOW)), name, List.of("cerise", "lampe", "nuage"), secret);
    }
}
