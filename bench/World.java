import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A room as the benches want it, written straight into an empty installation.
final class World {
    static final String SLUG = "bench";
    static final int TEACHERS = 6;

    private World() {}

    /// @param cookie of a session
    record Writer(UUID id, String name, UUID school, String cookie) {}

    /// @param pages the first is long
    record Room(List<Writer> writers, List<UUID> pages) {}

    static Connection connect(Path data) throws Exception {
        var port = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid")).get(3).strip();
        var password = Files.readString(data.resolve("postgresql/password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "jumelage", password);
    }

    /// Two schools, 30 members, 20 updates, a page of about 30 KB.
    ///
    /// @return cookies of 16 sessions of members
    static List<String> make(Connection db) throws Exception {
        var teachers = make(db, 30, 20).writers().subList(0, TEACHERS);
        var cookies = new ArrayList<String>();
        for (var i = 0; i < 16; i++) cookies.add(session(db, teachers.get(i % TEACHERS).id()));
        db.commit();
        return cookies;
    }

    /// Two schools whose members, teachers first, write together.
    static Room make(Connection db, int members, int pages) throws Exception {
        var room = UUID.randomUUID();
        var people = new ArrayList<UUID>();
        db.setAutoCommit(false);
        for (var i = 0; i < members; i++) {
            var person = UUID.randomUUID();
            people.add(person);
            run(db, "insert into account.person (id, kind, name, language, zone, made) values (?, ?, ?, 'fr', 'Europe/Paris', now())",
                    person, i < TEACHERS ? "STAFF" : "PUPIL", name(i));
        }
        var schools = List.of(UUID.randomUUID(), UUID.randomUUID());
        for (var i = 0; i < 2; i++)
            run(db, "insert into school.school (id, name, country, town, code, made, confirmed) values (?, ?, ?, ?, ?, now(), now())",
                    schools.get(i), i == 0 ? "Collège des Marais" : "Scuola media Falcone", i == 0 ? "FR" : "IT",
                    i == 0 ? "Guérande" : "Lecce", "BENCH" + i);
        run(db, "insert into project.project (id, slug, title, summary, aims, process, results, language, founder, founder_school, second, second_school, state, since, kind, made)"
                + " values (?, ?, 'Deux rivages', 'Un projet pour mesurer', '', '', '', 'fr', ?, ?, ?, ?, 'ACTIVE', now(), 'EUROPEAN', now())",
                UUID.randomUUID(), SLUG, people.get(0), schools.get(0), people.get(1), schools.get(1));
        run(db, "insert into room.room (id, kind, slug, title, made) values (?, 'TWINSPACE', ?, 'Deux rivages', now())", room, SLUG);
        for (var i = 0; i < 2; i++)
            run(db, "insert into room.partner (room_id, school, weave, joined) values (?, ?, ?, now())", room, schools.get(i), i + 1);
        for (var i = 0; i < members; i++)
            run(db, "insert into room.member (room_id, person, role, school, joined) values (?, ?, ?, ?, now())",
                    room, people.get(i), i < 2 ? "FOUNDER" : i < TEACHERS ? "TEACHER" : "PUPIL", schools.get(i % 2));
        for (var i = 0; i < TEACHERS; i++)
            run(db, "insert into employment.employment (id, person, school, role, state, since, office) values (?, ?, ?, 'teacher', 'VALIDATED', now(), 'central')",
                    UUID.randomUUID(), people.get(i), schools.get(i % 2));
        var made = new ArrayList<UUID>();
        for (var n = 1; n <= pages; n++) made.add(page(db, room, n, people.get(n % members), schools.get(n % members % 2), n % members >= TEACHERS));
        var writers = new ArrayList<Writer>();
        for (var i = 0; i < members; i++)
            writers.add(new Writer(people.get(i), name(i), schools.get(i % 2), session(db, people.get(i))));
        db.commit();
        return new Room(writers, made);
    }

    private static String name(int number) {
        return (number < TEACHERS ? "Enseignante " : "Élève ") + number;
    }

    private static String session(Connection db, UUID person) throws Exception {
        var token = UUID.randomUUID().toString().replace("-", "");
        run(db, "insert into account.session (token, person, device, began, last_seen, ends) values (?, ?, 'bench', now(), now(), now() + interval '12 hours')",
                MessageDigest.getInstance("SHA-256").digest(token.getBytes()), person);
        return "session=" + token;
    }

    private static UUID page(Connection db, UUID room, int number, UUID author, UUID school, boolean pupil) throws Exception {
        var id = UUID.randomUUID();
        var body = body(number == 1 ? 36 : 3);
        var title = "Nos ponts, vos ponts " + number;
        run(db, "insert into publication.item (room_id, id, kind, number, made) values (?, ?, 'page', ?, now())", room, id, number);
        run(db, "insert into writing.document (room_id, id, title, language, body, editor, edited, revision) values (?, ?, ?, 'fr', ?::jsonb, ?, now(), 1)",
                room, id, title, body, author);
        run(db, "insert into writing.revision (room_id, document, number, title, language, body, author, school, made, edited, audience) values (?, ?, 1, ?, 'fr', ?::jsonb, ?, ?, now(), now(), 'MEMBERS')",
                room, id, title, body, author, school);
        run(db, "insert into writing.hand (room_id, document, revision, person, school, pupil, place) values (?, ?, 1, ?, ?, ?, 1)",
                room, id, author, school, pupil);
        run(db, "insert into wiki.page (room_id, id, place, made_by) values (?, ?, ?, ?)", room, id, number, author);
        run(db, "insert into room.happening (room_id, id, at, who, school, what, subject) values (?, ?, now(), ?, ?, 'wiki.edited', ?)",
                room, UUID.randomUUID(), author, school, id);
        return id;
    }

    private static String body(int paragraphs) {
        var text = "À Guérande, il n’y a pas de rivière. Nous avons cherché un pont pendant deux jours, puis la grand-mère de"
                + " Yanis nous a montré le pont de bois des marais, long de neuf pas. On y passe en file, avec le vélo à la main."
                + " Chez nous, à Volos, le pont de l’Anavros est à sec tout l’été. En hiver l’eau descend du Pélion et il faut"
                + " faire le tour. C’est ce que nous a dit Kyria Fotini, le douze novembre, devant la porte du marché couvert.";
        var nodes = new StringBuilder();
        for (var i = 0; i < paragraphs; i++) {
            if (i > 0) nodes.append(',');
            if (i % 6 == 0)
                nodes.append("{\"type\":\"heading\",\"attrs\":{\"id\":\"h%d\",\"lang\":null,\"dir\":null,\"level\":2},\"content\":[{\"type\":\"text\",\"text\":\"Ce que porte un pont %d\"}]},".formatted(i, i));
            nodes.append("{\"type\":\"paragraph\",\"attrs\":{\"id\":\"p%d\",\"lang\":null,\"dir\":null},\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}".formatted(i, text));
        }
        return "{\"type\":\"doc\",\"content\":[" + nodes + "]}";
    }

    private static void run(Connection db, String sql, Object... values) throws Exception {
        try (var statement = db.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }
}
