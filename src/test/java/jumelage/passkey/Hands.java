package jumelage.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.shell.Installation;
import jumelage.shell.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What people do with passkeys, in few words.
@Component
class Hands {
    private static final Pattern CHALLENGE = Pattern.compile("challenge&#34;:&#34;([\\w-]+)");

    private final JdbcClient db;
    private final Installation installation;
    private final Challenges challenges;
    private final Seals seals;
    private final Clock clock;

    Hands(JdbcClient db, Installation installation, Challenges challenges, Seals seals, Clock clock) {
        this.db = db;
        this.installation = installation;
        this.challenges = challenges;
        this.seals = seals;
        this.clock = clock;
    }

    /// Begins to add a passkey of that name.
    ///
    /// @return the page that waits for the device
    String begin(Somebody who, String name) {
        var begun = who.post("/me/passkeys", "name", name, "password", Asker.PASSWORD);
        assertThat(begun).hasStatus(303);
        return location(begun);
    }

    /// What that page asks the device to sign.
    String asked(Somebody who, String page) {
        var found = CHALLENGE.matcher(body(who.get(page)));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    SoftKey add(Somebody who, String name) {
        var key = new SoftKey().of(who.id());
        var page = begin(who, name);
        assertThat(who.post(page, "answer", key.made(asked(who, page)))).hasStatus(303);
        return key;
    }

    String askedAtTheDoor(Somebody who) {
        var answer = who.post("/sign-in/passkey/challenge");
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    /// What it would have been asked so long ago.
    String askedAtTheDoor(Somebody who, Duration ago) {
        var request = new MockHttpServletRequest();
        request.setCookies(who.cookies());
        var then = new SealedChallenges(installation, challenges, db, Clock.offset(clock, ago.negated()));
        return SoftKey.text(then.make(seals.browser(request)));
    }

    MvcTestResult enter(Somebody who, SoftKey key) {
        return who.post("/sign-in/passkey", "answer", key.signed(askedAtTheDoor(who)));
    }

    List<String> names(Somebody who) {
        return db.sql("select name from passkey.passkey where person = ? order by added")
                .param(who.id())
                .query(String.class)
                .list();
    }

    String id(Somebody who) {
        return db.sql("select id::text from passkey.passkey where person = ?")
                .param(who.id())
                .query(String.class)
                .single();
    }

    List<String> letters(Somebody who) {
        return db.sql("select subject from mail.letter where address = ? order by written, id")
                .param(who.address())
                .query(String.class)
                .list();
    }

    List<String> noted(Somebody who) {
        return db.sql("select what from audit.entry where who = ? order by id")
                .param(who.id())
                .query(String.class)
                .list();
    }

    static String location(MvcTestResult result) {
        return result.getMvcResult().getResponse().getHeader("Location");
    }

    static String body(MvcTestResult result) {
        try {
            return result.getMvcResult().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
