package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// The other sites that the page in the making may frame, once its reader asks for it. Every other page frames nothing.
public final class Frames {
    private static final String HOSTS = "jumelage.frames";

    private Frames() {}

    public static void allow(Collection<String> hosts) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null || hosts.isEmpty()) return;
        var all = new LinkedHashSet<String>(hosts);
        if (request.getAttribute(HOSTS, RequestAttributes.SCOPE_REQUEST) instanceof Set<?> before)
            before.forEach(host -> all.add(host.toString()));
        request.setAttribute(HOSTS, all, RequestAttributes.SCOPE_REQUEST);
    }

    /// What the policy of the answer says of them.
    static String policy(HttpServletRequest request) {
        if (!(request.getAttribute(HOSTS) instanceof Set<?> hosts)) return "";
        var policy = new StringBuilder("; frame-src");
        hosts.forEach(host -> policy.append(" https://").append(host));
        return policy.toString();
    }
}
