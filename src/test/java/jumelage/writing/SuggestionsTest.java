package jumelage.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.document.Document;
import jumelage.publication.Item;
import jumelage.room.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SuggestionsTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Writings writings;

    @Autowired
    Suggestions suggestions;

    Member eleni;
    Member lina;
    Item page;

    @BeforeEach
    void aPage() {
        var twin = twinning.room();
        eleni = twin.founder("Eleni", twin.school("Gymnasio Volos", "GR"));
        lina = twin.pupil("Lina", twin.school("Collège de Guérande", "FR"));
        page = twin.page();
        writings.begin(page.key(), "Ponts", "fr", Document.words("Un pont."), eleni);
    }

    @Test
    void whoeverSuggestsFirstIsTheOneWhoSuggests() {
        assertThat(suggestions.bind(page.key(), List.of("s1", "s2"), lina.id())).containsExactly("s1", "s2");
        assertThat(suggestions.bind(page.key(), List.of("s2", "s3"), eleni.id()))
                .as("another's stays another's")
                .containsExactly("s3");

        assertThat(suggestions.of(page.key(), List.of("s1", "s2", "s3", "s4"), eleni))
                .extracting(Suggestion::id, Suggestion::name, Suggestion::you)
                .containsExactly(tuple("s1", "Lina", false), tuple("s2", "Lina", false), tuple("s3", "Eleni", true));
    }

    @Test
    void theirSchoolIsToldWithItsPattern() {
        suggestions.bind(page.key(), List.of("s1"), lina.id());

        assertThat(suggestions.of(page.key(), List.of("s1"), eleni))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.town()).isNotBlank();
                    assertThat(one.weave()).isPositive();
                });
        assertThat(suggestions.of(page.key(), List.of(), eleni)).isEmpty();
        assertThat(suggestions.latest(page.key(), eleni))
                .extracting(Suggestion::id)
                .containsExactly("s1");
    }
}
