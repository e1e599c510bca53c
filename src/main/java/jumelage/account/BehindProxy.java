package jumelage.account;

import java.util.List;
import jumelage.shell.Installation;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/// Believes what a proxy says of whoever asks (`X-Forwarded-For`, `X-Forwarded-Proto`) where one must stand: a real
/// installation with a public address of https. Elsewhere everybody could write there what he likes, and nobody is
/// believed, whatever the cloud around us proposes. Even there only a proxy in a private network is believed.
@Component
class BehindProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private final Installation installation;

    BehindProxy(Installation installation) {
        this.installation = installation;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        List<Valve> others = server.getEngineValves().stream()
                .filter(valve -> !(valve instanceof RemoteIpValve))
                .toList();
        server.setEngineValves(others);
        if (believes()) server.addEngineValves(forwarded());
    }

    private boolean believes() {
        return "https".equalsIgnoreCase(installation.publicUrl().getScheme()) && !installation.demo();
    }

    private static Valve forwarded() {
        var valve = new RemoteIpValve();
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
