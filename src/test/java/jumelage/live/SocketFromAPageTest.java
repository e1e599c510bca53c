package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import jumelage.BrowserTest;
import jumelage.Scenes;
import jumelage.room.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A page of ours may connect: no policy of its own keeps it from that.
@BrowserTest
class SocketFromAPageTest {
    @Autowired
    Scenes scenes;

    @Test
    void aPageConnects(BrowserContext browser) {
        var scene = scenes.scene();
        scene.as(Role.PUPIL).enter(browser);
        var page = browser.newPage();
        page.navigate(scene.path());

        var told = page.evaluate("""
                address => new Promise((heard, failed) => {
                    const socket = new WebSocket(location.origin.replace("http", "ws") + address + "?v=1&client=7");
                    socket.binaryType = "arraybuffer";
                    socket.onmessage = event => {
                        heard(new TextDecoder().decode(event.data));
                        socket.close();
                    };
                    socket.onclose = event => failed("closed " + event.code);
                })
                """, WhoMayWriteTogetherTest.address(scene, "MEMBERS"));

        assertThat(told.toString()).contains("\"name\":\"Lina\"");
    }
}
