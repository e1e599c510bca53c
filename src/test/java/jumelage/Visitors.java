package jumelage;

import com.microsoft.playwright.BrowserContext;

/// Lets as many people in as a story needs, each with a browser of their own.
public interface Visitors {
    BrowserContext one();

    /// Somebody in whose browser no script runs.
    BrowserContext withoutScripts();

    /// Somebody with a small telephone, who touches it.
    BrowserContext withTelephone();
}
