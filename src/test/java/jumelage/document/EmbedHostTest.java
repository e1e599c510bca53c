package jumelage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedHostTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3s https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ
            https://WWW.youtube.com/shorts/dQw4w9WgXcQ https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ
            https://youtu.be/dQw4w9WgXcQ?si=x https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ
            https://vimeo.com/76979871 https://player.vimeo.com/video/76979871?dnt=1
            https://www.dailymotion.com/video/x8abcde https://geo.dailymotion.com/player.html?video=x8abcde
            https://framatube.org/w/9bRkXSu2fxzGjxPLvFJUyK https://framatube.org/videos/embed/9bRkXSu2fxzGjxPLvFJUyK
            https://commons.wikimedia.org/wiki/File:Pont.webm https://commons.wikimedia.org/wiki/File:Pont.webm?embedplayer=yes
            https://www.openstreetmap.org/export/embed.html?bbox=-2.4%2C47.2%2C-2.3%2C47.3&layer=mapnik https://www.openstreetmap.org/export/embed.html?bbox=-2.4%2C47.2%2C-2.3%2C47.3&layer=mapnik
            """)
    void whatIsListedHasAFrame(String href, String frame) {
        assertThat(EmbedHost.embed(href)).get().extracting(Embed::address).isEqualTo(frame);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
                "https://evilyoutube.com/watch?v=dQw4w9WgXcQ",
                "https://evil-www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://evil.example/www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ",
                "https://user@www.youtube.com/watch?v=dQw4w9WgXcQ",
                "http://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://www.youtube.com/watch?v=dQw4w9WgXcQ\"onload=x",
                "https://www.youtube.com/watch?v=dQw4w9WgXcQ/../../x",
                "https://www.youtube.com/redirect?q=https://evil.example",
                "https://vimeo.com/76979871/../../x",
                "https://commons.wikimedia.org/wiki/File:Script.svg",
                "https://commons.wikimedia.org/wiki/Special:Random",
                "https://www.openstreetmap.org/logout?referer=//evil.example",
                "javascript:alert(1)//https://youtu.be/dQw4w9WgXcQ",
                "https://youtu.be/",
                ""
            })
    void whatIsNotListedHasNone(String href) {
        assertThat(EmbedHost.embed(href)).isEmpty();
    }

    @Test
    void longAddressesAreLookedAtQuickly() {
        var long1 = "https://www.youtube.com/watch?" + "v=&".repeat(600);
        assertTimeout(
                Duration.ofSeconds(2), () -> assertThat(EmbedHost.embed(long1)).isEmpty());
    }

    @Test
    void eachLineNamesAnEncryptedFrameOfOneHost() {
        assertThat(EmbedHost.all()).isNotEmpty().allSatisfy(listed -> {
            assertThat(listed.frame()).startsWith("https://").contains("$1");
            assertThat(URI.create(listed.frame().replace("$1", "x")).getHost())
                    .isEqualTo(URI.create(listed.frame().split("\\$1")[0].replace("?", "/"))
                            .getHost());
            assertThat(listed.path().matcher("").groupCount()).isEqualTo(1);
            assertThat(listed.name()).isNotBlank();
        });
    }
}
