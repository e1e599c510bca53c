package jumelage.wiki;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What has changed in a room, by school, page and kind; and the search in what one has written oneself.
@IntegrationTest
class ChangesTest {
    private static final Pattern LINE = Pattern.compile("/pages/(\\d+)-[^\"]*\" lang=\"fr\"[^>]*>");
    private static final Pattern OLDER = Pattern.compile("href=\"(\\?[^\"]*before=[^\"]*)\"");

    @Autowired
    Twinning twinning;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    String room;
    Somebody claire;
    Somebody eleni;
    Somebody lina;

    @BeforeEach
    void twoSchools() {
        twin = twinning.room();
        room = twin.room().path();
        var guerande = twin.school("Collège des Marais");
        var volos = twin.school("Gymnasio 3", "GR");
        claire = twin.browser(twin.founder("Claire", guerande));
        eleni = twin.browser(twin.teacher("Eleni", volos));
        lina = twin.browser(twin.pupil("Lina", guerande));
    }

    @Test
    void theyAreChosenBySchoolPageAndKind() {
        create(lina, "Ponts", "MEMBERS");
        create(eleni, "Vagues", "MEMBERS");
        save(eleni, 1, "Ponts");

        assertThat(changed("")).containsExactly(1, 2, 1);
        assertThat(changed("?school=2")).containsExactly(1, 2);
        assertThat(changed("?page=1")).containsExactly(1, 1);
        assertThat(changed("?kind=made")).containsExactly(2, 1);
        assertThat(changed("?school=1&page=1&kind=made")).containsExactly(1);
        assertThat(changed("?school=&page=&kind=")).containsExactly(1, 2, 1);
        assertThat(claire.get(room + "/changes?school=1&kind=restored"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing of that kind", "Show everything");
        assertThat(claire.get(room + "/changes?school=2"))
                .bodyText()
                .containsPattern("<option[^>]* value=\"2\" selected[^>]*>Gymnasio 3");
    }

    @Test
    void aPageThatOneMayNotSeeAnswersLikeNone() {
        create(claire, "Réserve", "TEACHERS");
        create(lina, "Ponts", "MEMBERS");

        assertThat(claire.get(room + "/changes?page=1")).bodyText().contains("Réserve");
        for (var page : new int[] {1, 99})
            assertThat(lina.get(room + "/changes?page=" + page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Nothing of that kind")
                    .doesNotContain("Réserve");
    }

    @Test
    void olderOnesFollowWithoutGapEvenAtOneMoment() throws Exception {
        for (var number = 1; number <= 45; number++) create(eleni, "Page " + number, "MEMBERS");
        db.sql("update writing.revision set edited = (select min(edited) from writing.revision where room_id = :room)"
                        + " where room_id = :room")
                .param("room", twin.room().id())
                .update();

        var first = claire.get(room + "/changes?school=2&kind=made");
        var older = OLDER.matcher(first.getResponse().getContentAsString());
        assertThat(older.find()).isTrue();
        assertThat(older.group(1)).contains("school=2", "kind=made");
        var all = new ArrayList<>(numbers(first));
        assertThat(all).hasSize(40);
        all.addAll(numbers(claire.get(room + "/changes" + older.group(1).replace("&amp;", "&"))));

        assertThat(all).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void aSearchCanBeLimitedToOnesOwn() {
        create(lina, "Ponts de bois", "MEMBERS");
        create(eleni, "Ponts de pierre", "MEMBERS");
        save(eleni, 1, "Ponts de bois");

        assertThat(lina.get(room + "/search?q=ponts")).bodyText().contains("-ponts-de-bois", "-ponts-de-pierre");
        assertThat(lina.get(room + "/search?q=ponts&mine=true"))
                .bodyText()
                .contains("-ponts-de-bois", "name=\"mine\" value=\"true\" checked")
                .doesNotContain("-ponts-de-pierre");
        assertThat(eleni.get(room + "/search?q=ponts&mine=true"))
                .bodyText()
                .contains("-ponts-de-bois", "-ponts-de-pierre");
        assertThat(claire.get(room + "/search?q=ponts&mine=true")).bodyText().contains("Nothing of that name");
    }

    @Test
    void aSearchGoesOnOnFurtherSheetsAndMissesNothingOfOnesOwn() throws Exception {
        create(lina, "Un pont à moi", "MEMBERS");
        for (var number = 1; number <= 55; number++) create(eleni, "Pont pont pont", "MEMBERS");

        assertThat(lina.get(room + "/search?q=pont&mine=true"))
                .bodyText()
                .contains("One answer for", "-un-pont-a-moi")
                .doesNotContain("rel=\"next\"", "-pont-pont-pont");
        assertThat(lina.get(room + "/search?q=pont"))
                .bodyText()
                .contains("56 answers for", "1 of 3", room + "/search?q=pont&amp;sheet=2")
                .doesNotContain("rel=\"prev\"");
        var last = lina.get(room + "/search?q=pont&sheet=3").getResponse().getContentAsString();
        assertThat(last).contains("56 answers for", "rel=\"prev\"").doesNotContain("rel=\"next\"");
        assertThat(LINE.matcher(last).results()).hasSize(16);
    }

    private List<Integer> changed(String query) {
        return numbers(claire.get(room + "/changes" + query));
    }

    private static List<Integer> numbers(MvcTestResult answer) {
        try {
            return LINE.matcher(answer.getResponse().getContentAsString())
                    .results()
                    .map(found -> Integer.parseInt(found.group(1)))
                    .toList();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void create(Somebody who, String title, String audience) {
        who.post(
                room + "/pages",
                "title",
                title,
                "language",
                "fr",
                "audience",
                audience,
                "body",
                paragraph("les ponts"));
    }

    private void save(Somebody who, int page, String title) {
        who.post(
                room + "/pages/" + page,
                "title",
                title,
                "language",
                "fr",
                "body",
                paragraph("les ponts et les eaux"),
                "version",
                "0");
    }
}
