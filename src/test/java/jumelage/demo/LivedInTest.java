package jumelage.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jumelage.demo.World.Undertaking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What makes a stranger believe that people have been at work in the projects.
class LivedInTest {
    private final World world = Book.world();

    @ParameterizedTest
    @ValueSource(strings = {"better-e-safe", "jeunes-et-journalistes", "inmed", "e-safe-acting", "aqua-nostra"})
    void newsAreToldToAllFourAudiences(String project) {
        assertThat(Book.news(project).stream().map(Book.Piece::audience).distinct())
                .containsExactlyInAnyOrder("teachers", "members", "families", "public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e-safe-acting", "aqua-nostra"})
    void whatWasWrittenLaterIsYounger(String project) {
        for (var page : Book.pages(project))
            assertThat(page.stream().flatMap(sheet -> sheet.ago().stream()).toList())
                    .as(page.getFirst().key())
                    .isSortedAccordingTo((one, other) -> other - one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e-safe-acting", "aqua-nostra"})
    void whoeverDrewTakesPartAndNewsAreAboutPagesThatAreThere(String project) {
        var one = project(project);
        var inside = new HashSet<>(one.takingPart());
        one.members().forEach(part -> inside.add(part.staff()));

        assertThat(Book.materials(project)).extracting(Book.Material::by).isSubsetOf(inside);
        assertThat(Book.news(project).stream().flatMap(piece -> Stream.ofNullable(piece.page())))
                .isSubsetOf(Book.pages(project).stream()
                        .map(page -> page.getFirst().key())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"better-e-safe", "jeunes-et-journalistes", "inmed", "e-safe-acting", "aqua-nostra"})
    void aSoundIsCaptionedInThreeLanguagesAndShownOnAPage(String project) {
        var sounds = Book.materials(project).stream()
                .filter(one -> one.ending().equals("wav"))
                .toList();

        assertThat(sounds).isNotEmpty().allSatisfy(sound -> {
            assertThat(sound.captions()).hasSize(3);
            assertThat(Sound.of(sound.key())).startsWith('R', 'I', 'F', 'F').hasSizeGreaterThan(100_000);
            assertThat(Book.pages(project).stream().flatMap(List::stream).map(Sheet::text))
                    .anyMatch(text -> text.contains("![" + sound.key() + "]"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"e-safe-acting", "aqua-nostra"})
    void picturesAreShownAndInTheLanguageInWhichTheyAreDescribed(String project) {
        var texts = Book.pages(project).stream()
                .flatMap(List::stream)
                .map(Sheet::text)
                .toList();
        var languages = Set.copyOf(project(project).languages());

        assertThat(Book.materials(project)).allSatisfy(one -> {
            assertThat(texts).anyMatch(text -> text.contains("![" + one.key() + "]"));
            assertThat(languages).contains(one.language());
        });
    }

    @Test
    void aquaNostraIsWrittenInTheEightLanguagesOfItsSchools() {
        assertThat(Book.pages("aqua-nostra").stream()
                        .map(page -> page.getLast().language())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(project("aqua-nostra").languages());
        var countries = world.schools().stream()
                .filter(school -> project("aqua-nostra").schools().contains(school.key()))
                .map(World.AtSchool::country);
        assertThat(countries).containsExactlyInAnyOrder("FR", "IT", "GR", "RO", "ES", "PT", "TN", "SN");
    }

    @Test
    void theTableOfTheThreeRiversIsWhatWasMeasured() {
        var page = Book.pages("aqua-nostra").stream()
                .filter(one -> one.getFirst().key().equals("09-three-rivers"))
                .findFirst()
                .orElseThrow()
                .getLast()
                .text();
        var rivers = Book.rows("three-rivers.csv").collect(groupingBy(row -> row[1]));

        assertThat(line(page, "Walks")).contains(cells(rivers, rows -> "" + rows.size()));
        assertThat(line(page, "Mean"))
                .contains(cells(
                        rivers,
                        rows -> String.format(
                                Locale.ROOT,
                                "%.1f °C",
                                rows.stream()
                                        .mapToDouble(row -> Double.parseDouble(row[2]))
                                        .average()
                                        .orElseThrow())));
        assertThat(page).contains(Book.rows("three-rivers.csv").count() + " walks");
    }

    private static String line(String page, String head) {
        return page.lines()
                .filter(row -> row.startsWith("| " + head + " |"))
                .findFirst()
                .orElseThrow();
    }

    private static String cells(Map<String, List<String[]>> rivers, Function<List<String[]>, String> cell) {
        return String.join(
                " | ",
                Stream.of("tarn", "danube", "senegal")
                        .map(river -> cell.apply(rivers.get(river)))
                        .toList());
    }

    private Undertaking project(String key) {
        return world.projects().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
