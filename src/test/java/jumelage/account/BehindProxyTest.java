package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import jumelage.shell.Installation;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/// Asked through a real server: headers are believed before our own code sees the request.
class BehindProxyTest {

    @Test
    void aProxyIsBelievedOnlyWhereThePublicAddressIsOfHttps() throws Exception {
        assertThat(seen("https://twin.example", false)).isEqualTo("https 203.0.113.7");
        assertThat(seen("http://twin.example", false)).isEqualTo("http 127.0.0.1");
        assertThat(seen("https://localhost", true)).isEqualTo("http 127.0.0.1");
    }

    /// What the application sees of one who comes through a proxy, and has written an invented address before it.
    private static String seen(String publicUrl, boolean demo) throws Exception {
        var server = new TomcatServletWebServerFactory(0);
        server.setAddress(InetAddress.getLoopbackAddress());
        // what a cloud would have Boot add
        server.addEngineValves(new RemoteIpValve());
        new BehindProxy(new Installation(Path.of("target"), URI.create(publicUrl), demo, new byte[32]))
                .customize(server);
        var running = server.getWebServer(BehindProxyTest::mirror);
        running.start();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.getPort() + "/"))
                                    .header("X-Forwarded-For", "198.51.100.9, 203.0.113.7")
                                    .header("X-Forwarded-Proto", "https")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } finally {
            running.stop();
            running.destroy();
        }
    }

    private static void mirror(ServletContext context) {
        context.addServlet("mirror", new HttpServlet() {
                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                        response.getWriter().print(request.getScheme() + " " + request.getRemoteAddr());
                    }
                })
                .addMapping("/");
    }
}
