package jumelage.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.BrowserTest;
import jumelage.Keys;
import jumelage.Visitors;
import jumelage.employment.Deciding;
import jumelage.employment.Joining;
import jumelage.employment.Staffroom;
import jumelage.employment.Teacher;
import jumelage.project.Candidate;
import jumelage.project.Draft;
import jumelage.project.Founding;
import jumelage.project.ProjectId;
import jumelage.project.Saved;
import jumelage.project.Twins;
import jumelage.school.Schools;
import jumelage.shell.Id;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Screens that a demo world does not show: what was refused, what another was faster with, a link that is over. In
/// French on a telephone nothing of them is wider than the screen.
@BrowserTest
class ScreensTest {
    private static final Path SHOTS = Path.of("target", "shots");

    @Autowired
    Asker asker;

    @Autowired
    Twins twins;

    @Autowired
    Joining joining;

    @Autowired
    Schools schools;

    @Autowired
    Invitations invitations;

    @Autowired
    Deciding deciding;

    @Autowired
    Founding founding;

    @Autowired
    Staffroom staffroom;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Test
    void whatWasRefusedAndWhatAnotherWasFasterWith(Visitors visitors) {
        var nathalie = asker.officer("Nathalie Le Bihan-Kervella", "FR");
        var bruno = asker.officer("Bruno", "FR");
        var agnes = asker.staff("Agnès Kerguélen");
        var school = asker.school("Lycée professionnel maritime Florence-Arthaud de Saint-Malo", "FR");
        var employment = joining.ask(agnes.id(), schools.findById(school).orElseThrow(), "teacher");
        var path = "/desk/teachers/" + employment.id();
        try {
            var desk = open(visitors, nathalie, path);
            desk.locator("textarea")
                    .first()
                    .fill("Le rectorat ne connaît personne de ce nom ; une attestation suffit.");
            deciding.refuse(employment, bruno.id(), "Une attestation signée, s’il vous plaît.");
            desk.locator("button[value=ASK]").click();
            shoot(desk, "teacher-late", "plus rapide");
            shoot(open(visitors, agnes, "/me/school"), "school-refused", "attestation signée");

            var late = open(visitors, nathalie, "/desk/schools/" + school);
            db.sql("update school.school set version = version + 1 where id = ?")
                    .param(school)
                    .update();
            late.locator("form[method=post][action='/desk/schools/" + school + "']")
                    .evaluate("form => { form.noValidate = true; form.requestSubmit(); }");
            shoot(late, "school-late", "Quelqu’un d’autre");

            db.sql("insert into account.officer (person, office) values (?, 'FR')")
                    .param(agnes.id())
                    .update();
            joining.ask(agnes.id(), schools.findById(school).orElseThrow(), "teacher");
            var own = db.sql("select id::text from employment.employment where person = ? and state = 'WAITING'")
                    .param(agnes.id())
                    .query(String.class)
                    .single();
            shoot(open(visitors, agnes, "/desk/teachers/" + own), "teacher-oneself", "votre propre demande");
        } finally {
            db.sql("delete from account.officer where office = 'FR'").update();
        }
    }

    @Test
    void aLinkInEachOfItsStates(Visitors visitors) {
        var claire = asker.teacher("Claire Kerlan-Bouguennec");
        var agnes = asker.staff("Agnès");
        var paola = asker.teacher("Paola");
        var kept = invitations.make(claire.person());
        var gone = invitations.make(claire.person());
        var free = path(kept);
        shoot(open(visitors, agnes, free), "link-free-kept", "il vous est gardé");
        take(free, agnes);
        shoot(open(visitors, agnes, free), "link-taken-kept", "Le lien vous est gardé");
        shoot(open(visitors, paola, free), "link-over", "ne sert plus");
        shoot(open(visitors, claire, "/contacts"), "contacts-waits", "pas encore validée");
        shoot(open(visitors, paola, path(gone)), "link-free", "vous invite");
        shoot(open(visitors, claire, path(gone)), "link-own", "est le vôtre");
        take(path(gone), paola);
        shoot(open(visitors, paola, path(gone)), "link-taken", "La suite est à");
        invitations.withdraw(claire.person(), gone);
        shoot(open(visitors, paola, path(gone)), "link-withdrawn", "a été retiré");
    }

    @Test
    void jAndKLeadFromAProjectToTheNext(Visitors visitors) {
        var claire = twins.teacher("Claire", "IE");
        var paola = twins.teacher("Paola", "MT");
        twins.know(claire, paola);
        var officer = asker.officer("Nathalie", "IE");
        try {
            var first = submitted(claire, paola);
            var second = submitted(claire, paola);
            var desk = open(visitors, officer, "/desk/projects/" + first);
            shoot(desk, "project-decide", "Votre bureau décide");
            Keys.press(desk, "j");
            desk.waitForURL("**/desk/projects/" + second);
            Keys.press(desk, "k");
            desk.waitForURL("**/desk/projects/" + first);

            db.sql("insert into account.officer (person, office) values (?, 'IE')")
                    .param(claire.id())
                    .update();
            shoot(open(visitors, claire, "/desk/projects/" + first), "project-partial", "Vous prenez part");
        } finally {
            db.sql("delete from account.officer where office = 'IE'").update();
        }
    }

    private static Page open(Visitors visitors, Somebody somebody, String path) {
        BrowserContext context = visitors.one();
        somebody.enter(context);
        var page = context.newPage();
        page.setViewportSize(360, 740);
        page.navigate(path + "?lang=fr");
        return page;
    }

    private static void shoot(Page page, String name, String says) {
        page.getByText(says).first().waitFor();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("screen-" + name + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
    }

    private String path(InvitationId id) {
        return invitations.address(id).replaceFirst("^https?://[^/]+", "");
    }

    private void take(String path, Somebody somebody) {
        var secret = path.substring(path.lastIndexOf('/') + 1);
        invitations.take(invitations.free(secret).orElseThrow(), somebody.person());
    }

    /// A project that waits for its offices; its slug.
    private String submitted(Somebody founder, Somebody second) {
        var id = new ProjectId(Id.next(clock.instant()));
        var teacher =
                new Teacher(founder.person(), staffroom.schoolOf(founder.id()).orElseThrow());
        var school = staffroom.schoolOf(second.id()).orElseThrow();
        var with = new Candidate(second.id(), "Paola", school, "School", "Town", "MT");
        var draft = new Draft(
                twins.title(),
                "Deux classes mesurent les ponts de leurs villes.",
                "Mesurer, dessiner, décrire.",
                "Mois par mois.",
                "Un atlas.",
                "11",
                "13",
                "48",
                List.of("mathematics"),
                List.of("en"),
                "en",
                "2027-01-06",
                "2027-06-30",
                second.id().toString(),
                "0");
        if (!(founding.send(id, teacher, draft, with) instanceof Saved.Kept(var sent))) throw new AssertionError();
        founding.accept(id, second.id(), sent.version());
        return sent.slug();
    }
}
