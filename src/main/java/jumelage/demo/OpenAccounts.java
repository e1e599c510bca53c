package jumelage.demo;

import static jumelage.shell.Texts.text;

import java.util.Arrays;
import java.util.List;
import jumelage.account.DemoAccounts;
import jumelage.shell.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The accounts and cards that everybody may use who looks at the demo world, as soon as they are there.
@Component
class OpenAccounts implements DemoAccounts {
    private static final List<String> STAFF = List.of(
            "claire",
            "paola",
            "luc",
            "tomas",
            "solene",
            "odile",
            "yann",
            "agnes",
            "nathalie",
            "giulia",
            "aino",
            "olivier",
            "maud");

    private final Installation installation;
    private final JdbcClient db;

    OpenAccounts(Installation installation, JdbcClient db) {
        this.installation = installation;
        this.db = db;
    }

    private record Made(String key, String known) {}

    @Override
    public List<Account> all() {
        if (!installation.demo()) return List.of();
        var made = db.sql("""
                select m.key, s.address as known from demo.made m join account.staff s on s.person = m.id
                 where m.key in (:keys)
                """).param("keys", STAFF).query(Made.class).list();
        return STAFF.stream()
                .flatMap(key -> made.stream().filter(one -> one.key().equals(key)))
                .map(one -> new Account(one.known(), Town.PASSWORD, text("demo.who." + one.key())))
                .toList();
    }

    @Override
    public List<Card> cards() {
        if (!installation.demo()) return List.of();
        var made = db.sql("""
                select m.key, s.code as known from demo.made m
                  join pupil.pupil p on p.person = m.id join school.school s on s.id = p.school
                """).query(Made.class).list();
        return Arrays.stream(OpenCard.values())
                .flatMap(card -> made.stream()
                        .filter(one -> one.key().equals(card.pupil()))
                        .map(one -> new Card(one.known(), card.words(), text("demo.who." + card.pupil()))))
                .toList();
    }
}
