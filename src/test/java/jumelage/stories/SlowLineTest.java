package jumelage.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import jumelage.BrowserTest;
import jumelage.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// On a line of 256 kbit/s a page can be read in three seconds. It is a budget of bytes: what a machine is busy with
/// besides is no matter, so the best of three readers counts.
@BrowserTest
class SlowLineTest {
    private static final int BYTES_A_SECOND = 256_000 / 8;
    private static final int LATENCY = 150;
    private static final int READABLE = 3_000;
    private static final int HTML = 60_000;
    private static final int STYLES_AND_BEHAVIOURS = 80_000;
    private static final int READERS = 3;
    /// What had come when the first words were painted, and when that was.
    private static final String MEASURE = """
            () => new Promise(done => new PerformanceObserver(seen => {
              const paint = seen.getEntriesByName("first-contentful-paint")[0]?.startTime;
              if (paint === undefined) return;
              const html = performance.getEntriesByType("navigation")[0];
              const all = performance.getEntriesByType("resource");
              const sum = some => some.reduce((bytes, one) => bytes + one.encodedBodySize, 0);
              const before = all.filter(one => one.responseEnd <= paint);
              done({ paint, html: html.encodedBodySize, before: sum(before),
                ours: sum(all.filter(one => /\\.(css|js)$/.test(one.name))),
                foreign: all.filter(one => !one.name.startsWith(location.origin)).length });
            }).observe({ type: "paint", buffered: true }))
            """;

    @Autowired
    Bridges bridges;

    @Test
    void thePortalIsReadable(Visitors visitors) {
        readable(visitors, _ -> {}, "/");
    }

    @Test
    void aPublicPageIsReadable(Visitors visitors) {
        readable(visitors, _ -> {}, bridges.build().outside());
    }

    @Test
    void aPageOfARoomIsReadable(Visitors visitors) {
        var built = bridges.build();
        readable(visitors, browser -> built.twin().browser(built.claire()).enter(browser), built.inside());
    }

    private static void readable(Visitors visitors, Consumer<BrowserContext> enter, String path) {
        var paints = new ArrayList<Double>();
        for (int reader = 0; reader < READERS; reader++) {
            var browser = visitors.one();
            enter.accept(browser);
            if (reader == 0) browser.request().get(path);
            var page = browser.newPage();
            slow(browser, page);
            page.navigate(path);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            var measured = (Map<?, ?>) page.evaluate(MEASURE);
            assertThat(number(measured, "html"))
                    .as("HTML of " + path)
                    .isPositive()
                    .isLessThanOrEqualTo(HTML);
            assertThat(number(measured, "ours"))
                    .as("CSS and JS")
                    .isPositive()
                    .isLessThanOrEqualTo(STYLES_AND_BEHAVIOURS);
            assertThat(number(measured, "foreign")).as("asked of others").isZero();
            paints.add(number(measured, "paint"));
            browser.close();
            if (paints.getLast() < READABLE) break;
        }
        assertThat(paints).as("milliseconds to the first words of " + path).anyMatch(paint -> paint < READABLE);
    }

    private static void slow(BrowserContext browser, Page page) {
        var line = browser.newCDPSession(page);
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY);
        conditions.addProperty("downloadThroughput", BYTES_A_SECOND);
        conditions.addProperty("uploadThroughput", BYTES_A_SECOND);
        line.send("Network.enable");
        line.send("Network.emulateNetworkConditions", conditions);
    }

    private static double number(Map<?, ?> measured, String name) {
        return ((Number) measured.get(name)).doubleValue();
    }
}
