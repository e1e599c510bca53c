package jumelage.wiki;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/// A page may frame the sites of which it shows something, and no other page may.
@IntegrationTest
class FramesTest {
    private static final String FILM = """
            {"type":"doc","content":[{"type":"embed","attrs":{"href":"https://youtu.be/abcdefghijk"}}]}
            """;

    @Autowired
    Scenes scenes;

    private Scenes.Scene scene;
    private Somebody claire;
    private String page;

    @BeforeEach
    void aPageWithAFilmOfAnotherSite() {
        scene = scenes.scene();
        claire = scene.as(Role.FOUNDER);
        assertThat(claire.post(scene.path() + "/pages", "title", "Film", "language", "fr", "body", FILM))
                .hasStatus(HttpStatus.SEE_OTHER);
        page = scene.path() + "/pages/" + (scene.pages().size() + 1);
    }

    @Test
    void thePageThatShowsItMayFrameItsSite() {
        for (var address : new String[] {"-film", "/history/1", "/as/pupil"})
            assertThat(policy(page + address)).as(address).contains("frame-src https://www.youtube-nocookie.com");
    }

    @Test
    void noOtherPageMay() {
        claire.post(scene.path() + "/pages", "title", "Ponts", "language", "fr", "body", paragraph("Neuf ponts."));
        var other = scene.path() + "/pages/" + (scene.pages().size() + 2);

        assertThat(policy(other + "-ponts")).contains("default-src 'self'").doesNotContain("frame-src");
        assertThat(policy(scene.path() + "/pages")).doesNotContain("frame-src");
    }

    private String policy(String address) {
        var answer = claire.get(address);
        assertThat(answer).hasStatusOk();
        return answer.getMvcResult().getResponse().getHeader("Content-Security-Policy");
    }
}
