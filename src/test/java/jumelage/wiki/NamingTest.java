package jumelage.wiki;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// How a page is called and where it lies, changed while others write its text.
@IntegrationTest
class NamingTest {
    @Autowired
    Twinning twinning;

    Twinning.Twin twin;
    Somebody claire;
    Somebody paola;
    String pages;

    @BeforeEach
    void aPage() {
        twin = twinning.room();
        var marais = twin.school("Collège des Marais");
        claire = twin.browser(twin.founder("Claire", marais));
        paola = twin.browser(twin.teacher("Paola", twin.school("Istituto Bologna", "IT")));
        pages = twin.room().path() + "/pages";
        claire.post(pages, "title", "Nos ponts", "language", "fr", "body", paragraph("Le pont de bois"));
    }

    @Test
    void theTextStaysWhateverWasWrittenMeanwhile() {
        claire.post(
                pages + "/1", "title", "Nos ponts", "language", "fr", "version", "0", "body", paragraph("Neuf pas"));

        assertThat(name("Vos ponts", "el", "Nos ponts", "fr"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", pages + "/1/edit");

        assertThat(claire.get(pages + "/1-vos-ponts")).bodyText().contains("Vos ponts", "Neuf pas", "lang=\"el\"");
        assertThat(claire.get(pages + "/1/history")).bodyText().contains("Nos ponts");
    }

    @Test
    void whoeverComesSecondIsToldHowItIsCalledNow() {
        name("Vos ponts", "fr", "Nos ponts", "fr");

        assertThat(name("Les ponts", "fr", "Nos ponts", "fr"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("called “Vos ponts” now", "value=\"Les ponts\"", "name=\"formerTitle\" value=\"Vos ponts\"");
        assertThat(name("Les ponts", "fr", "Vos ponts", "fr")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void withoutWhatItBeganWithTheVersionDecides() {
        claire.post(
                pages + "/1", "title", "Nos ponts", "language", "fr", "version", "0", "body", paragraph("Neuf pas"));

        assertThat(claire.post(pages + "/1", "title", "Vos ponts", "language", "fr", "version", "0"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(claire.post(pages + "/1", "title", "Vos ponts", "language", "fr", "version", "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(pages + "/1-vos-ponts")).bodyText().contains("Neuf pas");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsLost() {
        assertThat(name("", "klingon", "Nos ponts", "fr"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#title\"", "href=\"#language\"", "<details class=\"more\" open");
        assertThat(claire.post(
                        pages + "/1",
                        "title",
                        "Vos ponts",
                        "language",
                        "fr",
                        "parent",
                        "77",
                        "formerTitle",
                        "Nos ponts",
                        "formerLanguage",
                        "fr"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Vos ponts\"");
        assertThat(claire.get(pages + "/1-nos-ponts")).bodyText().contains("Le pont de bois");
    }

    @Test
    void aPageMovesWithItsForm() {
        claire.post(pages, "title", "Numéro 4", "language", "fr", "body", "");

        assertThat(claire.post(
                        pages + "/1",
                        "title",
                        "Nos ponts",
                        "language",
                        "fr",
                        "parent",
                        "2",
                        "formerTitle",
                        "Nos ponts",
                        "formerLanguage",
                        "fr"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(claire.get(pages + "/1-nos-ponts")).bodyText().contains("Numéro 4");
    }

    @Test
    void aLockedPageKeepsItsName() {
        assertThat(claire.post(pages + "/1/lock", "locked", "true", "version", "1"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(paola.post(
                        pages + "/1",
                        "title",
                        "Vos ponts",
                        "language",
                        "fr",
                        "formerTitle",
                        "Nos ponts",
                        "formerLanguage",
                        "fr"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("value=\"Vos ponts\"");
        assertThat(claire.get(pages + "/1-nos-ponts")).hasStatusOk();
    }

    @Test
    void aNewPageIsWrittenOnTogetherIfItsButtonSaysSo() {
        assertThat(claire.post(pages, "title", "Marais", "language", "fr", "body", "", "then", "together"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", pages + "/2/edit");
        assertThat(claire.get(pages + "/2/edit"))
                .bodyText()
                .contains(
                        "data-together-address-value=\"/writing/" + twin.room().slug() + "/", "id=\"margin\"");
    }

    @Test
    void withoutALineOneWritesAloneInAForm() {
        assertThat(claire.get(pages + "/1/edit?alone=true"))
                .bodyText()
                .contains("Here one writes alone", "name=\"body\" value=\"{", "Le pont de bois");
    }

    private MvcTestResult name(String title, String language, String formerTitle, String formerLanguage) {
        return claire.post(
                pages + "/1",
                "title",
                title,
                "language",
                language,
                "version",
                "0",
                "formerTitle",
                formerTitle,
                "formerLanguage",
                formerLanguage);
    }
}
