package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmallPictureTest {
    @Test
    void whoSparesDataGetsTheSmallPictureOnly() {
        var sparing = small(source(2000, 1500, "image/webp"));

        assertThat(sparing)
                .extracting(Source::small, Source::middle, Source::large)
                .containsOnly("/m/small");
        assertThat(sparing).extracting(Source::width, Source::height).containsExactly(400, 300);
        assertThat(small(source(3000, 1, "image/webp")).height()).isEqualTo(1);
    }

    @Test
    void theRestStaysAsItIs() {
        for (var source : new Source[] {source(400, 300, "image/webp"), source(1280, 720, "video/mp4")})
            assertThat(small(source)).isEqualTo(source);
    }

    @Test
    void theLargePictureIsOneLinkAway() {
        var larger = small(source(2000, 1500, "image/webp")).larger();

        assertThat(larger).isEqualTo(new Source.Larger("/m/large", "See it large", "en"));
        assertThat(small(source(300, 200, "image/webp")).larger()).isNull();
    }

    private static Source small(Source source) {
        return SmallPicture.of(source, "See it large", "en");
    }

    private static Source source(int width, int height, String type) {
        return new Source("/m/small", "/m/middle", "/m/large", width, height, type, 1_000, "pont");
    }
}
