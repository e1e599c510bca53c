package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmallPictureTest {
    @Test
    void whoSparesDataGetsTheSmallPictureOnly() {
        var sparing = SmallPicture.of(source(2000, 1500, "image/webp"));

        assertThat(sparing)
                .extracting(Source::small, Source::middle, Source::large)
                .containsOnly("/m/small");
        assertThat(sparing).extracting(Source::width, Source::height).containsExactly(400, 300);
        assertThat(SmallPicture.of(source(3000, 1, "image/webp")).height()).isEqualTo(1);
    }

    @Test
    void theRestStaysAsItIs() {
        for (var source : new Source[] {source(400, 300, "image/webp"), source(1280, 720, "video/mp4")})
            assertThat(SmallPicture.of(source)).isEqualTo(source);
    }

    private static Source source(int width, int height, String type) {
        return new Source("/m/small", "/m/middle", "/m/large", width, height, type, 1_000, "pont");
    }
}
