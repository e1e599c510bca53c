package jumelage.live;

import org.apache.coyote.Processor;
import org.apache.coyote.UpgradeToken;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Tomcat's protocol, which lets go of the request once its connection has become a socket. Tomcat itself leaves the
/// request's input buffer at the channel, and with it request, response and all their buffers: some 50 KiB for as long
/// as somebody has a page open. Only TLS of its own reads that buffer, and does without where there is none.
public final class LeanUpgrades extends Http11NioProtocol {
    @Override
    protected Processor createUpgradeProcessor(SocketWrapperBase<?> socket, UpgradeToken token) {
        socket.setAppReadBufHandler(null);
        return super.createUpgradeProcessor(socket, token);
    }

    @Component
    static class Chosen implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        @Override
        public void customize(TomcatServletWebServerFactory server) {
            server.setProtocol(LeanUpgrades.class.getName());
        }
    }
}
