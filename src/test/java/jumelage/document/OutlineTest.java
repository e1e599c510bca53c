package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void itLeadsToTheHeadingsThatHaveWords() {
        var ids = List.of("a", "b", "c", "d").iterator();
        var document = new Markup(_ -> Optional.empty())
                .document("## Nos *ponts*\ntext\n> #### Vos ponts")
                .withIds(ids::next);

        assertThat(Outline.of(document).headings())
                .containsExactly(
                        new Outline.Heading(2, "s-a", "Nos ponts"), new Outline.Heading(4, "s-d", "Vos ponts"));
        assertThat(Rendering.asIs("fr", _ -> Optional.empty()).html(document)).contains("id=\"s-a\"", "id=\"s-d\"");
    }
}
