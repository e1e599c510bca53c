package jumelage.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import jumelage.BrowserTest;
import jumelage.DemoHouse;
import jumelage.Visitors;
import jumelage.shell.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Everybody follows every link of the demo world.
@BrowserTest
@ContextConfiguration(initializers = DemoHouse.class, inheritInitializers = false)
class EveryPageTest {
    /// WCAG 2.2 A and AA.
    private static final String WHOLE = """
            { "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }""";
    /// What another colour scheme can break.
    private static final String COLOURS = """
            { "type": "rule", "values": ["color-contrast", "link-in-text-block"] }""";
    /// So many pages of a kind are read for each role.
    private static final int OF_A_KIND = 2;
    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Found> kinds = new LinkedHashMap<>();

    private record Found(Role role, String path) {}

    @Test
    void everyPageThatSomebodyCanReachIsWholeAndFitForAll(Visitors visitors) throws InterruptedException {
        awaitWorld();
        var routes = Routes.of(mappings);
        var people = new EnumMap<Role, BrowserContext>(Role.class);
        for (var role : Role.values()) {
            var context = visitors.one();
            people.put(role, context);
            signIn(role, context);
            crawl(role, context, routes);
        }
        kinds.forEach((kind, found) -> look(kind, found, people.get(found.role())));

        assertThat(wrong)
                .as(kinds.size() + " kinds of pages: " + new TreeSet<>(kinds.keySet()))
                .isEmpty();
    }

    private void awaitWorld() throws InterruptedException {
        for (var patience = 0; patience < 600; patience++) {
            if (db.sql("select exists (select from demo.step where name = 'whole')")
                    .query(Boolean.class)
                    .single()) return;
            Thread.sleep(100);
        }
        throw new AssertionError("The demo world was not made; there is "
                + db.sql("select name from demo.step order by done")
                        .query(String.class)
                        .list());
    }

    private static void signIn(Role role, BrowserContext context) {
        if (role.name == null) return;
        var somebody = Somebody.reading(Locale.ENGLISH, context);
        if (role.words.isEmpty()) {
            somebody.open("/sign-in");
            somebody.fill("account.address", role.name + "@demo.jumelage.example");
            somebody.fill("account.password", "jumelage");
            somebody.press("account.sign-in.do");
        } else {
            somebody.open("/pupils");
            somebody.fill("card.door.school", role.name);
            for (var place = 0; place < 3; place++)
                somebody.fill("card.door.word." + (place + 1), role.words.get(place));
            somebody.press("card.door.enter");
        }
        somebody.isIn();
    }

    /// Reads two pages of each kind, by its links.
    private void crawl(Role role, BrowserContext context, Routes routes) {
        var seen = new HashSet<String>();
        var times = new HashMap<String, Integer>();
        var next = new ArrayDeque<>(List.of("/", "/sign-in", "/sign-up", "/pupils", "/projects"));
        while (!next.isEmpty()) {
            var path = next.poll();
            var kind = routes.kind(path);
            if (!seen.add(path)
                    || path.contains("lang=")
                    || path.contains("low-data=")
                    || times.merge(kind, 1, Integer::sum) > OF_A_KIND) continue;
            var answer = context.request().get(path, RequestOptions.create().setMaxRedirects(5));
            if (answer.status() >= 400) wrong.add(role + " " + path + " answers " + answer.status());
            var type = answer.headers().getOrDefault("content-type", "");
            if (answer.status() >= 400 || !type.startsWith("text/html")) continue;
            kinds.putIfAbsent(kind, new Found(role, path));
            var html = new Html(answer.text());
            check(role, path, html);
            next.addAll(html.links());
        }
    }

    private void check(Role role, String path, Html html) {
        if (html.headings() != 1) wrong.add(role + " " + path + " has " + html.headings() + " h1");
        if (!html.saysItsLanguage()) wrong.add(role + " " + path + " does not say its language");
        html.keys().stream().filter(Texts::has).forEach(key -> wrong.add(role + " " + path + " shows the key " + key));
    }

    /// Opens one page of a kind, in light and dark, wide and narrow.
    private void look(String kind, Found found, BrowserContext context) {
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) wrong.add(kind + " says in the console: " + message.text());
        });
        page.onPageError(error -> wrong.add(kind + " breaks: " + error));
        page.setViewportSize(WIDE, 900);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(found.path());
        page.waitForLoadState();
        page.evaluate(AxeBuilder.getAxeScript());
        examine(kind + " light", page, WHOLE);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        examine(kind + " dark", page, COLOURS);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(NARROW, 740);
        examine(kind + " narrow", page, WHOLE);
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (width > NARROW) wrong.add(kind + " is wider than a telephone: " + width + " px");
        page.close();
    }

    private void examine(String kind, Page page, String rules) {
        var found = page.evaluate("""
                rules => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
                    .then(() => axe.run(document, { runOnly: JSON.parse(rules), resultTypes: ["violations"] }))
                    .then(result => result.violations.map(rule => rule.id + " " + rule.nodes.slice(0, 3)
                        .map(node => node.target + ": " + node.failureSummary.split("\\n")[1]).join(" | ")))
                """, rules);
        if (found instanceof List<?> violations) violations.forEach(violation -> wrong.add(kind + ": " + violation));
    }
}
