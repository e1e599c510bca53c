package jumelage;

import java.util.HashMap;
import java.util.Map;
import jumelage.store.Database.Refused;
import org.jspecify.annotations.Nullable;

/// How the house lets itself be watched: the form of its log, and its measures on a port of their own.
final class Observing {
    private Observing() {}

    /// @param log `JUMELAGE_LOG`: `json`, or `plain` where it is not set
    /// @param port `JUMELAGE_METRICS_PORT`, on the loopback address only; measures nothing where it is not set
    /// @param taken where the pages are served
    /// @throws Refused with a sentence for the operator
    static Map<String, Object> of(@Nullable String log, @Nullable String port, int taken) {
        var properties = new HashMap<String, Object>();
        if (log != null && !log.equals("json") && !log.equals("plain"))
            throw new Refused("JUMELAGE_LOG must be json or plain.");
        if ("json".equals(log)) properties.put("logging.structured.format.console", "ecs");
        if (port == null) return properties;
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65_535)
            throw new Refused("JUMELAGE_METRICS_PORT must be a number from 1 to 65535.");
        if (Integer.parseInt(port) == taken)
            throw new Refused("JUMELAGE_METRICS_PORT must be another port than PORT, which everybody may read.");
        properties.put("house.metrics-port", port);
        properties.put("house.metrics", "true");
        properties.put("server.tomcat.mbeanregistry.enabled", "true");
        return properties;
    }
}
