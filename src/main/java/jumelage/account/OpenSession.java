package jumelage.account;

import java.time.Instant;
import jumelage.shell.Texts;

/// A device on which somebody is signed in.
///
/// @param agent what its browser says of itself
public record OpenSession(String key, String agent, Instant seen, boolean here) {

    public String device() {
        return deviceOf(agent);
    }

    /// "Firefox sur Linux"
    public static String deviceOf(String agent) {
        var browser = browser(agent);
        var system = system(agent);
        if (browser.isEmpty() && system.isEmpty()) return Texts.text("account.device.unknown");
        if (system.isEmpty()) return browser;
        return Texts.text("account.device", browser.isEmpty() ? Texts.text("account.device.browser") : browser, system);
    }

    private static String browser(String agent) {
        if (agent.contains("Edg")) return "Edge";
        if (agent.contains("OPR/")) return "Opera";
        if (agent.contains("Firefox/") || agent.contains("FxiOS/")) return "Firefox";
        if (agent.contains("Chrome/") || agent.contains("CriOS/")) return "Chrome";
        return agent.contains("Safari/") ? "Safari" : "";
    }

    private static String system(String agent) {
        if (agent.contains("iPad")) return "iPad";
        if (agent.contains("iPhone")) return "iPhone";
        if (agent.contains("Android")) return "Android";
        if (agent.contains("CrOS")) return "ChromeOS";
        if (agent.contains("Windows")) return "Windows";
        if (agent.contains("Mac OS X")) return "macOS";
        return agent.contains("Linux") ? "Linux" : "";
    }
}
