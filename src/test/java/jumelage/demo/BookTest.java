package jumelage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.demo.World.Child;
import jumelage.demo.World.InClass;
import jumelage.demo.World.Undertaking;
import jumelage.document.Markup;
import jumelage.document.PlainText;
import org.junit.jupiter.api.Test;

class BookTest {
    private static final Pattern LINK = Pattern.compile("\\(page:([^)]+)\\)");
    private static final Pattern SHOWN = Pattern.compile("(?m)^!\\[([^]]+)]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final World world = Book.world();

    @Test
    void fiveProjectsAreAtWork() {
        assertThat(open())
                .extracting(Undertaking::key)
                .containsExactlyInAnyOrder(
                        "better-e-safe", "jeunes-et-journalistes", "inmed", "aqua-nostra", "e-safe-acting");
    }

    @Test
    void aProjectHasNinePagesInThreeLanguagesAtLeast() {
        for (var project : open()) {
            var pages = Book.pages(project.key());
            assertThat(pages).as(project.key()).hasSizeGreaterThanOrEqualTo(9);
            assertThat(pages.stream().map(page -> page.getFirst().language()).distinct())
                    .as(project.key())
                    .hasSizeGreaterThanOrEqualTo(3);
            for (var page : pages)
                for (var sheet : page)
                    assertThat(WORD.matcher(sheet.text()).results())
                            .as(sheet.key())
                            .hasSizeGreaterThan(250);
        }
    }

    @Test
    void linksLeadToPagesAndWhatIsReadOutsideToWhatIsReadOutside() {
        for (var project : open()) {
            var pages = Book.pages(project.key()).stream()
                    .map(List::getFirst)
                    .collect(Collectors.toMap(Sheet::key, sheet -> sheet));
            for (var page : Book.pages(project.key()))
                for (var sheet : page)
                    LINK.matcher(sheet.text())
                            .results()
                            .map(found -> found.group(1))
                            .forEach(to -> {
                                assertThat(pages).as(sheet.key()).containsKey(to);
                                if (outside(sheet))
                                    assertThat(pages.get(to)).as(sheet.key()).matches(BookTest::outside);
                            });
        }
    }

    @Test
    void aProjectSpeaksToAllFourAudiencesAndHasAPageThatWaitsAndOneOfSeveralHands() {
        for (var project : open()) {
            var pages = Book.pages(project.key());
            var audiences = pages.stream().map(page -> page.getFirst().audience());
            assertThat(audiences).as(project.key()).contains("teachers", "members", "families", "public");
            assertThat(pages)
                    .as(project.key())
                    .anyMatch(
                            page -> page.getLast().goesOut() && !page.getFirst().approved());
            assertThat(pages)
                    .as(project.key())
                    .anyMatch(
                            page -> page.stream().map(Sheet::author).distinct().count() > 1);
        }
    }

    @Test
    void whoWritesTakesPart() {
        for (var project : open()) {
            var members = Stream.concat(
                            project.members().stream().map(World.Part::staff), project.takingPart().stream())
                    .toList();
            for (var page : Book.pages(project.key()))
                for (var sheet : page) assertThat(members).as(sheet.key()).contains(sheet.author());
            assertThat(Book.news(project.key()).stream().map(Book.Piece::who)).allMatch(members::contains);
        }
    }

    @Test
    void whatSeveralWriteAtOnceBecomesWhatTheSheetSays() {
        var present = Instant.parse("2026-01-20T03:00:00Z");
        for (var project : open())
            for (var script : Book.scripts(project.key()).values()) {
                var page = Book.pages(project.key()).stream()
                        .map(List::getFirst)
                        .filter(sheet -> sheet.key().equals(script.page()))
                        .findFirst()
                        .orElseThrow();
                var text = new Markup(_ -> Optional.empty(), _ -> Optional.empty()).document(page.text());
                var composing = new Composing(text, script);

                assertThat(composing.isWhole()).isFalse();
                for (var saying : composing.sayings(present)) {
                    assertThat(saying.at()).isBefore(present);
                    composing.after(saying);
                }

                assertThat(PlainText.of(composing.now()).text())
                        .isEqualTo(PlainText.of(text).text());
                assertThat(composing.isWhole()).as(page.key()).isTrue();
                assertThat(project.takingPart())
                        .containsAll(script.takes().stream().map(Book.Take::who).toList());
            }
    }

    @Test
    void youngPeopleOfVolosAndFamiliesWhoReadArabicFindTheirLanguageOutside() {
        var outside = open().stream()
                .flatMap(project -> Book.pages(project.key()).stream())
                .map(List::getFirst)
                .filter(BookTest::outside)
                .map(Sheet::language);
        assertThat(outside).contains("el", "ar", "bg", "fr", "en");
    }

    @Test
    void somethingWaitsAtTheDesk() {
        assertThat(world.projects())
                .anyMatch(one -> !one.open() && one.schools().contains("gauguin"));
    }

    @Test
    void noPupilIsNamedOnAPageThatGoesOut() {
        var names = world.classes().stream()
                .map(InClass::pupils)
                .flatMap(List::stream)
                .map(Child::name)
                .collect(Collectors.toSet());
        for (var project : open())
            for (var page : Book.pages(project.key()))
                for (var sheet : page)
                    if (sheet.goesOut())
                        assertThat(Arrays.asList(sheet.text().split("[^\\p{L}\\p{M}]+")))
                                .as(sheet.key())
                                .doesNotContainAnyElementsOf(names);
    }

    @Test
    void everyRoomHasEightPicturesOfWhichAllIsSaidAndPagesShowOnlyWhatIsThere() {
        for (var project : open()) {
            var materials = Book.materials(project.key());
            assertThat(materials.stream().filter(one -> one.ending().equals("png")))
                    .hasSizeGreaterThanOrEqualTo(8)
                    .allSatisfy(one -> {
                        assertThat(Drawing.of(one.key()).width).isGreaterThanOrEqualTo(900);
                        assertThat(List.of(one.alt(), one.author(), one.licence(), one.shelf()))
                                .as(one.key())
                                .noneMatch(String::isBlank);
                    });
            var keys = materials.stream().map(Book.Material::key).toList();
            assertThat(keys).contains(Book.welcome(project.key()).cover()).doesNotHaveDuplicates();
            for (var page : Book.pages(project.key()))
                for (var sheet : page)
                    assertThat(keys)
                            .as(sheet.key())
                            .containsAll(SHOWN.matcher(sheet.text())
                                    .results()
                                    .map(found -> found.group(1))
                                    .toList());
        }
    }

    private static boolean outside(Sheet sheet) {
        return sheet.audience().equals("public") && sheet.approved();
    }

    private List<Undertaking> open() {
        return world.projects().stream().filter(Undertaking::open).toList();
    }
}
