package jumelage.twinspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jumelage.Asker.Somebody;
import jumelage.BrowserTest;
import jumelage.Twinning;
import jumelage.room.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is written once for all who see the same of a room holds nothing of the one for whom it was written first.
@BrowserTest
class FrontOfManyTest {
    private static final String FRESH = "<span class=\"state info\">new</span>";

    @Autowired
    Twinning twinning;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Twinning.Twin twin;
    private Member claire;
    private Member ines;
    private Member lina;
    private Member tom;

    @BeforeEach
    void aRoomWithUpdates() {
        twin = twinning.room();
        var guerande = twin.school("Collège des Marais");
        claire = twin.founder("Claire", guerande);
        ines = twin.founder("Inès", guerande);
        lina = twin.pupil("Lina", guerande);
        tom = twin.pupil("Tom", guerande);
        say(claire, "Le pont est ouvert", "MEMBERS");
        say(claire, "Conseil jeudi", "TEACHERS");
    }

    @AfterEach
    void nothingIsLeft() {
        for (var table : List.of("twinspace.revision", "twinspace.update", "room.visit"))
            db.sql("delete from " + table + " where room_id = ?")
                    .param(twin.room().id())
                    .update();
        twin.demolish();
    }

    @Test
    void everyFormIsSealedForItsOwnReader() {
        for (var pair : List.of(List.of(claire, ines), List.of(ines, claire), List.of(lina, tom), List.of(tom, lina))) {
            var reader = pair.getFirst();
            var other = pair.getLast();
            read(other);

            assertThat(read(reader))
                    .contains(sealed(reader), "name=\"made-for\" value=\"" + reader.id() + "\"")
                    .doesNotContain(sealed(other), other.id().toString());
        }
        assertThat(read(ines)).contains("Conseil jeudi", "value=\"TEACHERS\"");
        say(ines, "Et le deuxième aussi", "MEMBERS");
        assertThat(read(claire)).contains("Et le deuxième aussi", "Inès");
    }

    @Test
    void pupilsAreToldNothingThatWasWrittenForTeachers() {
        read(claire);

        assertThat(read(lina)).contains("Le pont est ouvert").doesNotContain("Conseil jeudi", "value=\"PUBLIC\"");
        assertThat(read(claire)).contains("Conseil jeudi", "value=\"PUBLIC\"");
    }

    @Test
    void whatIsNewIsMarkedForThoseToWhomItIs() {
        db.sql("insert into room.visit (room_id, person, at) values (?, ?, now() - interval '1 day')")
                .params(twin.room().id(), claire.id())
                .update();

        assertThat(read(ines)).doesNotContain(FRESH);
        assertThat(read(claire)).contains(FRESH);
        assertThat(read(ines)).doesNotContain(FRESH);
        assertThat(read(claire)).as("the same visit").contains(FRESH);
    }

    private void say(Member member, String words, String audience) {
        var form = Map.of(
                "_csrf", browser(member).seal(), "words", words, "language", "fr", "audience", audience, "picture", "");
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = ask(
                member,
                "/updates",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private String read(Member member) {
        var answer = ask(member, "", request -> request.GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> ask(Member member, String below, UnaryOperator<HttpRequest.Builder> with) {
        var cookies = Arrays.stream(browser(member).cookies())
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var address = URI.create("http://localhost:" + port + twin.room().path() + below);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).header("Cookie", cookies);
            return client.send(with.apply(request).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sealed(Member member) {
        return "name=\"_csrf\" value=\"" + browser(member).seal() + "\"";
    }

    private Somebody browser(Member member) {
        return twin.browser(member);
    }
}
