package jumelage.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import jumelage.BrowserTest;
import jumelage.publication.Audience;
import jumelage.writing.Handing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Public pages open without a line; of the others nothing stays on the device.
@BrowserTest
class OfflineTest {
    private static final String KEPT = """
            async () => {
              const kept = [];
              for (const name of await caches.keys())
                for (const request of await (await caches.open(name)).keys()) kept.push(new URL(request.url).pathname);
              return kept;
            }""";

    @Autowired
    Bridges bridges;

    @Autowired
    Handing handing;

    Bridges.Built built;

    @BeforeEach
    void aRoom() {
        built = bridges.build();
    }

    @Test
    void aPublicPageOpensWithoutALine(BrowserContext browser) {
        var page = reader(browser);

        browser.setOffline(true);
        page.reload();
        assertThat(heading(page)).hasText("Nos ponts");
        assertThat(page.getByText("il n’y a pas de rivière").first()).isVisible();

        page.navigate("/projects?q=unread");
        assertThat(heading(page)).hasText("There is no line");
        browser.setOffline(false);
        page.navigate("/?lang=fr");
        browser.setOffline(true);
        page.navigate("/projects?q=unread");
        assertThat(heading(page)).hasText("Pas de connexion");
    }

    @Test
    void ofARoomNothingIsKept(BrowserContext browser) {
        var page = reader(browser);
        built.twin().browser(built.claire()).enter(browser);
        for (var path :
                List.of(built.hidden(), built.inside(), built.twin().room().path(), built.outside(), "/me")) {
            page.navigate(path);
            assertThat(heading(page)).isVisible();
        }

        assertThat(kept(page)).noneMatch(path -> path.startsWith("/twinspaces") || path.equals("/me"));
        assertThat(page.evaluate("""
                async () => {
                  for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const request of await cache.keys()) {
                      const answer = await cache.match(request);
                      const text = await answer.text();
                      if (text.includes("Nos secrets") || /data-account="[^"]/.test(text)) return request.url;
                      if (!new URL(request.url).pathname.startsWith("/offline")
                        && !answer.headers.get("cache-control").includes("public")) return request.url;
                    }
                  }
                  return "";
                }""")).isEqualTo("");
        browser.setOffline(true);
        page.navigate(built.hidden());
        assertThat(heading(page)).hasText("There is no line");
    }

    @Test
    void whatHasGoneGoesHereToo(BrowserContext browser) {
        var page = reader(browser);
        handing.narrow(built.shown(), Audience.MEMBERS, built.claire());
        page.evaluate("path => fetch(path, { cache: 'reload', headers: { accept: 'text/html' } })", built.outside());

        awaitGone(page, built.outside());
        browser.setOffline(true);
        page.navigate(built.outside());
        assertThat(heading(page)).hasText("There is no line");
    }

    /// Its title is another by now, so it is known under words of before.
    @Test
    void whatHasGoneGoesUnderItsFormerAddressesToo(BrowserContext browser) {
        var page = reader(browser);
        var numbered = built.outside().replaceFirst("(/pages/\\d+).*", "$1");
        page.evaluate("""
                async (numbered) => {
                  const name = (await caches.keys()).find((one) => one.startsWith("pages-"));
                  const cache = await caches.open(name);
                  for (const path of [numbered + "-former-words", numbered + "1-another-page"])
                    await cache.put(path, new Response("<h1>Before</h1>"));
                }""", numbered);
        handing.narrow(built.shown(), Audience.MEMBERS, built.claire());
        page.evaluate("path => fetch(path, { cache: 'reload', headers: { accept: 'text/html' } })", numbered);

        awaitGone(page, numbered + "-former-words");
        awaitGone(page, built.outside());
        assertThat(kept(page)).contains(numbered + "1-another-page");
    }

    /// Nobody asks for the pictures of a page that has gone.
    @Test
    void itsPicturesGoWithIt(BrowserContext browser) {
        var page = reader(browser);
        var project = built.outside().replaceFirst("pages/.*", "");
        page.evaluate("""
                async (project) => {
                  const name = (await caches.keys()).find((one) => one.startsWith("pages-"));
                  const cache = await caches.open(name);
                  await cache.put(project + "materials/1/abc/small", new Response("a picture"));
                  await cache.put("/projects/another/materials/1/abc/small", new Response("a picture"));
                }""", project);
        handing.narrow(built.shown(), Audience.MEMBERS, built.claire());
        page.evaluate("path => fetch(path, { cache: 'reload', headers: { accept: 'text/html' } })", built.outside());

        awaitGone(page, project + "materials/1/abc/small");
        assertThat(kept(page)).contains("/projects/another/materials/1/abc/small");
    }

    @Test
    void whoeverSignsInLeavesNoTraceOfWhatWasReadBefore(BrowserContext browser) {
        var page = reader(browser);
        page.navigate("/sign-in");
        page.getByLabel("E-mail address").fill("nobody@school.example");
        page.getByLabel("Password").fill("wrong");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();

        awaitGone(page, built.outside());
    }

    @Test
    void itCanBeInstalled(Page page) {
        page.navigate("/");
        assertThat(page.evaluate("""
                async () => {
                  const link = document.querySelector("link[rel=manifest]").href;
                  const manifest = await (await fetch(link)).json();
                  const sizes = [];
                  for (const icon of manifest.icons) {
                    const picture = new Image();
                    picture.src = icon.src;
                    await picture.decode();
                    if (icon.type === "image/png") sizes.push(picture.naturalWidth + "x" + picture.naturalHeight === icon.sizes);
                  }
                  return [manifest.name, manifest.start_url, manifest.lang, ...sizes].join(" ");
                }""")).isEqualTo("Jumelage / en true true true");
    }

    /// Somebody who has read the public page, which is kept now.
    private Page reader(BrowserContext browser) {
        var page = browser.newPage();
        page.navigate(built.outside());
        page.waitForCondition(() -> isKept(page, built.outside()));
        return page;
    }

    private static void awaitGone(Page page, String path) {
        page.waitForCondition(() -> !isKept(page, path));
    }

    private static boolean isKept(Page page, String path) {
        return (boolean) page.evaluate("path => caches.match(path, { ignoreVary: true }).then(Boolean)", path);
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Page page) {
        return (List<String>) page.evaluate(KEPT);
    }

    private static com.microsoft.playwright.Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
