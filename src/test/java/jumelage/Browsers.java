package jumelage;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// One Chromium for the run; each `Page` or `BrowserContext` of a test is a person with cookies of their own.
class Browsers implements ParameterResolver, AfterEachCallback {
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private final List<BrowserContext> opened = new ArrayList<>();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class || type == Browser.class || type == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        if (type == Browser.class) return BROWSER;
        if (type == Visitors.class) return visitors(test);
        var context = open(options(test));
        return type == Page.class ? context.newPage() : context;
    }

    private Visitors visitors(ExtensionContext test) {
        return new Visitors() {
            @Override
            public BrowserContext one() {
                return open(options(test));
            }

            @Override
            public BrowserContext withoutScripts() {
                return open(options(test).setJavaScriptEnabled(false));
            }

            @Override
            public BrowserContext withTelephone() {
                return open(options(test)
                        .setViewportSize(360, 740)
                        .setHasTouch(true)
                        .setIsMobile(true));
            }
        };
    }

    private BrowserContext open(Browser.NewContextOptions options) {
        var context = BROWSER.newContext(options);
        context.setDefaultTimeout(15_000);
        opened.add(context);
        return context;
    }

    private static Browser.NewContextOptions options(ExtensionContext test) {
        var port =
                SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
        return new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("en-GB")
                .setViewportSize(1280, 900);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }
}
