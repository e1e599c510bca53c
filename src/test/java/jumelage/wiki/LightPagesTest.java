package jumelage.wiki;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Arrays;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Role;
import jumelage.store.Photos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Teachers read what a page weighs; the room may ask for light ones.
@IntegrationTest
class LightPagesTest {
    @Autowired
    Scenes scenes;

    @Autowired
    JdbcClient db;

    private Scenes.Scene scene;
    private Somebody claire;
    private Somebody lina;
    private String settings;

    @BeforeEach
    void aRoom() {
        scene = scenes.scene();
        claire = scene.as(Role.FOUNDER);
        lina = scene.as(Role.PUPIL);
        settings = scene.path() + "/settings/light";
    }

    @Test
    void teachersReadWhatAPageWeighs() {
        var page = page(paragraph("Neuf ponts."));

        assertThat(claire.get(page)).bodyText().contains("This page weighs").doesNotContain("with pictures");
        assertThat(lina.get(page)).bodyText().doesNotContain("This page weighs");
        assertThat(claire.get(page + "?as=pupil")).bodyText().doesNotContain("This page weighs");
    }

    @Test
    void picturesWeighAsTheyAreLoaded() throws IOException {
        var page = page(picture());
        db.sql("update material.form set bytes = case form when 'small' then 20000 when 'middle' then 1500000"
                        + " else 9000000 end where room_id = ?")
                .param(scene.id())
                .update();

        assertThat(claire.get(page)).bodyText().contains("with pictures 1.6 MB.");
        assertThat(claire.get(page, "Save-Data", "on"))
                .bodyText()
                .contains("Its pictures are shown small.", "data-turbo=\"false\"><img", "See it large</span></a>")
                .doesNotContain("1.6 MB");
        assertThat(claire.get(page + "?low-data=yes")).bodyText().contains("shown small", "Show pictures in full");
        assertThat(claire.get(page)).as("remembered by the device").bodyText().contains("shown small");
        assertThat(claire.get(page + "?low-data=no", "Save-Data", "on"))
                .bodyText()
                .doesNotContain("shown small");

        assertThat(claire.post(settings, "ceiling", "", "sparing", "yes")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(page)).as("as the room says").bodyText().contains("shown small");
    }

    @Test
    void whoeverWritesAPageThatIsTooHeavyIsTold() throws IOException {
        assertThat(claire.post(settings, "ceiling", "500")).hasStatus(HttpStatus.SEE_OTHER);
        var page = page(picture());
        db.sql("update material.form set bytes = 700000 where room_id = ? and form = 'middle'")
                .param(scene.id())
                .update();

        assertThat(claire.get(page)).bodyText().contains("too heavy for a slow line", "The room asks for 500 kB");
        for (var writer : new Somebody[] {claire, lina}) {
            assertThat(writer.get(page + "/edit"))
                    .as("the limit is known before it is hit")
                    .bodyText()
                    .contains("asks for 500 kB a page at most", "this one weighs");
            assertThat(writer.get(scene.path() + "/pages/new")).bodyText().contains("An empty page weighs");
        }
        assertThat(lina.get(page))
                .bodyText()
                .contains("too heavy for a slow line")
                .doesNotContain("This page weighs");
        assertThat(scene.as(Role.HEAD).get(page)).bodyText().doesNotContain("too heavy");
        claire.post(settings, "ceiling", "");
        assertThat(claire.get(page)).bodyText().doesNotContain("too heavy");
        assertThat(claire.get(page + "/edit")).bodyText().doesNotContain("a page at most");
    }

    @Test
    void theRoomsTeachersSetIt() {
        assertThat(claire.get(settings)).bodyText().contains("Light pages", "name=\"ceiling\"");
        assertThat(claire.post(settings, "ceiling", "1200", "sparing", "yes")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(settings)).bodyText().contains("value=\"1200\"");
        assertThat(claire.get(scene.path() + "/log"))
                .bodyText()
                .contains("sets what a page may weigh", "has pictures shown small to everybody");

        for (var wrong : new String[] {"99", "-1", "100001", "many", "1e3", "99999999999999999999"})
            assertThat(claire.post(settings, "ceiling", wrong))
                    .as(wrong)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("value=\"" + wrong + "\"", "ceiling-error");
        assertThat(claire.get(settings)).bodyText().contains("value=\"1200\"");
        for (var role : new Role[] {Role.TEACHER, Role.PUPIL, Role.EXPERT})
            assertThat(scene.as(role).post(settings, "ceiling", "500")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aStrangersDeviceIsToldNothing() {
        var answer = scene.as(Role.FOUNDER).get("/projects?low-data=maybe");
        assertThat(Arrays.stream(answer.getMvcResult().getResponse().getCookies())
                        .map(Cookie::getName))
                .doesNotContain("low-data");
    }

    private String page(String body) {
        assertThat(claire.post(scene.path() + "/pages", "title", "Ponts", "language", "fr", "body", body))
                .hasStatus(HttpStatus.SEE_OTHER);
        return scene.path() + "/pages/" + (scene.pages().size() + 1) + "-ponts";
    }

    private String picture() throws IOException {
        var photo = Photos.jpeg(Photos.drawn(1600, 1200), 1);
        claire.send(scene.path() + "/materials", "file", "pont.jpg", photo, "language", "fr", "alt", "Un pont.");
        return db.sql("select f.material, f.sha256 from material.file f join material.material m"
                        + " on m.room_id = f.room_id and m.id = f.material"
                        + " where f.room_id = ? and m.kind = 'PICTURE'")
                .param(scene.id())
                .query((row, _) ->
                        """
                        {"type":"doc","content":[{"type":"picture","attrs":{"material":"%s","file":"%s","alt":"Un pont."}}]}
                        """.formatted(row.getString(1), row.getString(2)).strip())
                .single();
    }
}
