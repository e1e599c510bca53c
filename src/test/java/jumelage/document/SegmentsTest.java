package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    private final Markup markup = new Markup(_ -> Optional.empty());

    @Test
    void wordsThatStayKeepTheirMarks() {
        var document = named("Le **pont** de [Volos](https://volos.example) est *vert*.");
        var id = Segment.of(document).getFirst().id();

        var said = Segments.say(document, id, "Le vieux pont de Volos est bleu.", "", document, id);

        assertThat(said).isEqualTo(named("Le vieux **pont** de [Volos](https://volos.example) est *bleu*."));
    }

    @Test
    void whereNothingStoodTheMarksAreThoseOfTheSource() {
        var source = named("Le pont de **Volos** est vert.");
        var id = Segment.of(source).getFirst().id();

        var said = Segments.say(Segments.blank(source), id, "Η γέφυρα του Volos είναι πράσινη.", "", source, id);

        assertThat(said).isEqualTo(named("Η γέφυρα του **Volos** είναι πράσινη."));
    }

    @Test
    void aNewLineIsABreakAndPairsOfCharactersStayWhole() {
        var document = named("Un 🌉 ici");
        var id = Segment.of(document).getFirst().id();

        var said = Segments.say(document, id, "Un 🌉 là\r\net 🚋", "", document, id);

        assertThat(Segment.of(said).getFirst().text()).isEqualTo("Un 🌉 là\net 🚋");
        assertThat(Document.parse(said.toJson())).isEqualTo(said);
    }

    @Test
    void whateverIsSaidIsADocumentAndSaysIt() {
        assertThat(Stream.concat(RandomDocuments.seeded(20), RandomDocuments.illustrated(20)))
                .allSatisfy(random -> {
                    var document = random.withIds(new ShortIds(new Random(1)));
                    for (var passage : Segment.of(document)) {
                        var said =
                                Segments.say(document, passage.id(), "un mot, deux mots", "", document, passage.id());
                        assertThat(Document.parse(said.toJson())).isEqualTo(said);
                        if (!passage.suggested())
                            assertThat(find(said, passage.id()).text()).isEqualTo("un mot, deux mots");
                    }
                });
    }

    @Test
    void aBlankDocumentHasTheSameBlocksWithoutALetter() {
        assertThat(Stream.concat(RandomDocuments.seeded(20), RandomDocuments.illustrated(20)))
                .allSatisfy(random -> {
                    var document = random.settled().withIds(new ShortIds(new Random(1)));
                    var blank = Segments.blank(document);

                    assertThat(Document.parse(blank.toJson())).isEqualTo(blank);
                    assertThat(blank.shown()).isEqualTo(document.shown());
                    assertThat(Segment.of(blank))
                            .allMatch(passage -> passage.text().codePoints().noneMatch(Character::isLetter));
                    assertThat(Segment.of(blank).stream().map(Segment::id))
                            .containsExactlyElementsOf(Segment.of(document).stream()
                                    .map(Segment::id)
                                    .toList());
                });
    }

    @Test
    void whatHasNoLetterOfAnyScriptIsNotForTranslation() {
        for (var same : List.of("12", "3,5 %", "–", "− 4 °", "☀", "🌉", "٣٫٥", "½", "Ⅻ", "2026-11-27"))
            assertThat(Segment.of(named(same))).as(same).noneMatch(Segment::translatable);
        for (var said : List.of("3 km", "Ж", "ب 3", "水", "ά", "e"))
            assertThat(Segment.of(named(said))).as(said).allMatch(Segment::translatable);
    }

    @Test
    void aBlankDocumentKeepsWhatHasNoLetterAsItIs() {
        var document = named("Un pont\n\n**12**, 3\n\nDeux rives");

        assertThat(Segment.of(Segments.blank(document)))
                .extracting(Segment::text)
                .containsExactly("", "12, 3", "");
        assertThat(Segments.blank(document).toJson()).contains("bold");
    }

    @Test
    void whatWasDroppedCanBeTakenAgainAndStandsWhereItStood() {
        assertThat(Stream.concat(RandomDocuments.seeded(12), RandomDocuments.illustrated(12)))
                .allSatisfy(random -> {
                    var document = random.settled().withIds(new ShortIds(new Random(1)));
                    for (var passage : Segment.of(document)) {
                        var without = Segments.drop(document, passage.id());
                        assertThat(Document.parse(without.toJson())).isEqualTo(without);
                        assertThat(Segment.of(without))
                                .filteredOn(left -> left.id().equals(passage.id()))
                                .allMatch(left -> left.words().isEmpty());
                        var again = Segments.take(without, passage.id(), document);
                        assertThat(Document.parse(again.toJson())).isInstanceOf(Document.class);
                        assertThat(Segment.of(again)).extracting(Segment::id).contains(passage.id());
                    }
                });
    }

    @Test
    void aNewLineOfAListComesIntoTheList() {
        var before = named("- un\n- deux");
        var source = named("- un\n- deux\n- trois");
        var added = Segment.of(source).getLast().id();

        var taken = Segments.say(Segments.take(before, added, source), added, "τρία", "", source, added);

        assertThat(taken.readsLike(named("- un\n- deux\n- τρία"))).isTrue();
    }

    private static Segment find(Document document, String id) {
        return Segment.of(document).stream()
                .filter(passage -> passage.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Document named(String text) {
        return markup.document(text).withIds(new ShortIds(new Random(1)));
    }
}
