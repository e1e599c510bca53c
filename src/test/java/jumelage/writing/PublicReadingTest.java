package jumelage.writing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Optional;
import jumelage.BrowserTest;
import jumelage.Twinning;
import jumelage.document.Markup;
import jumelage.publication.Audience;
import jumelage.publication.Proposals;
import jumelage.publication.Publishing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@BrowserTest
class PublicReadingTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Writings writings;

    @Autowired
    Handing handing;

    @Autowired
    Publishing publishing;

    @Autowired
    Proposals proposals;

    @Autowired
    Environment environment;

    @Test
    void aStrangerReadsWithoutJavaScript(Browser browser) {
        var twin = twinning.room();
        var guerande = twin.school("Collège des Marais");
        var volos = twin.school("Gymnasio 3", "GR");
        var claire = twin.founder("Claire", guerande);
        var eleni = twin.founder("Eleni", volos);
        var lina = twin.pupil("Lina", guerande);
        var page = twin.page();
        var other = twin.page(page.id(), Audience.MEMBERS);
        var words = new Markup(_ -> Optional.of(other.id())).document("""
                À Guérande, il n’y a pas de rivière. Nous avons cherché un pont pendant deux jours.

                ## Ce que porte un pont

                > Το γεφύρι ήταν ο δρόμος μας για το σχολείο.

                | Ce qui passe | Guérande | Volos |
                | Personnes | 41 | 212 |

                La suite est dans [Le pont où passe le réseau](page:other).
                """);
        writings.begin(page.key(), "Nos ponts, vos ponts", "fr", words, lina);
        writings.begin(other.key(), "Chi ha scelto la tua foto?", "it", words, eleni);
        for (var each : List.of(page, other)) {
            handing.propose(each.key(), 1, Audience.PUBLIC, claire);
            var open = proposals.open(each.key()).orElseThrow();
            if (!open.approvals().isEmpty()) publishing.approveFor(each.key(), open.id(), guerande, claire);
            publishing.approve(each.key(), open.id(), eleni);
        }

        try (var stranger = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + environment.getRequiredProperty("local.server.port"))
                .setJavaScriptEnabled(false)
                .setViewportSize(360, 800))) {
            var read = stranger.newPage();
            read.navigate("/projects/" + twin.room().slug() + "/pages/1");
            assertThat(heading(read)).hasText("Nos ponts, vos ponts");

            read.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Le pont où passe le réseau"))
                    .click();
            assertThat(heading(read)).hasText("Chi ha scelto la tua foto?");
            read.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nos ponts, vos ponts"))
                    .click();
            assertThat(heading(read)).hasText("Nos ponts, vos ponts");
        } finally {
            twin.demolish();
        }
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
