package jumelage.writing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.document.Authorship;
import jumelage.document.Document;
import jumelage.document.PlainText;
import jumelage.material.Showings;
import jumelage.publication.Finding;
import jumelage.publication.Item;
import jumelage.publication.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Documents and their revisions, as they stand in the tables.
@Component
class Revisions {
    private final JdbcClient db;
    private final Finding finding;
    private final Showings showings;

    Revisions(JdbcClient db, Finding finding, Showings showings) {
        this.db = db;
        this.finding = finding;
        this.showings = showings;
    }

    Optional<Revision> find(ItemId key, int number) {
        return db.sql("select * from writing.revision where room_id = ? and document = ? and number = ?")
                .params(key.room(), key.id(), number)
                .query(Rows::revision)
                .optional();
    }

    /// Up to one, the first first.
    List<Revision> upTo(ItemId key, int number) {
        return db.sql(
                        "select * from writing.revision where room_id = ? and document = ? and number <= ? order by number")
                .params(key.room(), key.id(), number)
                .query(Rows::revision)
                .list();
    }

    /// Who wrote what in one of them. Where nobody has kept it, it is told from the beginning.
    Authorship authorship(ItemId key, int number) {
        return db.sql("""
                select authorship::text from writing.revision
                 where room_id = ? and document = ? and number = ? and authorship is not null
                """)
                .params(key.room(), key.id(), number)
                .query(String.class)
                .optional()
                .map(Authorship::stored)
                .orElseGet(() -> told(upTo(key, number)));
    }

    private static Authorship told(List<Revision> all) {
        Map<Integer, Authorship> known = new HashMap<>();
        var before = Document.empty();
        var authorship = Authorship.NONE;
        for (var one : all) {
            var back = one.restoredFrom() == null ? null : known.get(one.restoredFrom());
            authorship = back == null
                    ? authorship.after(before, one.body(), one.author().value())
                    : back;
            known.put(one.number(), authorship);
            before = one.body();
        }
        return authorship;
    }

    /// The number of the one that is open.
    Optional<Integer> open(ItemId key) {
        return db.sql("select number from writing.revision where room_id = ? and document = ? and open")
                .params(key.room(), key.id())
                .query(Integer.class)
                .optional();
    }

    void close(ItemId key, int number) {
        db.sql("update writing.revision set open = false where room_id = ? and document = ? and number = ?")
                .params(key.room(), key.id(), number)
                .update();
    }

    void begin(ItemId key, Wording wording, PersonId editor, Instant at) {
        on(key, wording, editor, at, """
                insert into writing.document
                    (room_id, id, title, language, body, authorship, editor, edited, revision, version)
                values (:room, :id, :title, :language, cast(:body as jsonb), cast(:authorship as jsonb), :editor, :at, 1, 0)
                """).update();
    }

    void update(ItemId key, Wording wording, PersonId editor, Instant at, int revision) {
        on(key, wording, editor, at, """
                update writing.document set title = :title, language = :language, body = cast(:body as jsonb),
                       authorship = cast(:authorship as jsonb), editor = :editor, edited = :at, revision = :revision,
                       version = version + 1
                 where room_id = :room and id = :id
                """).param("revision", revision).update();
    }

    private JdbcClient.StatementSpec on(ItemId key, Wording wording, PersonId editor, Instant at, String sql) {
        return db.sql(sql)
                .param("room", key.room())
                .param("id", key.id())
                .param("title", wording.title())
                .param("language", wording.language())
                .param("body", wording.body().toJson())
                .param("authorship", wording.authorship().toJson())
                .param("editor", editor)
                .param("at", at);
    }

    /// The document as it stands is a revision from now on.
    void record(Written now, Item item, Hand author, boolean open, @Nullable Integer restoredFrom) {
        db.sql("""
                insert into writing.revision (room_id, document, number, title, language, body, authorship, author, school,
                                              pupil, made, edited, audience, open, restored_from)
                select room_id, id, revision, title, language, body, authorship, :author, cast(:school as uuid), :pupil,
                       edited, edited, :audience, :open, cast(:restored as int)
                  from writing.document where room_id = :room and id = :id
                """)
                .param("author", author.person())
                .param("school", author.school())
                .param("pupil", author.pupil())
                .param("audience", item.audience().inside())
                .param("open", open)
                .param("restored", restoredFrom)
                .param("room", now.key().room())
                .param("id", now.key().id())
                .update();
        index(now, item);
    }

    /// The document as it stands is what its latest revision says.
    void amend(Written now, Item item) {
        db.sql("""
                update writing.revision r set title = d.title, language = d.language, body = d.body,
                       authorship = d.authorship, edited = d.edited
                  from writing.document d
                 where r.room_id = :room and r.document = :id and d.room_id = :room and d.id = :id
                   and r.number = d.revision
                """).param("room", now.key().room()).param("id", now.key().id()).update();
        index(now, item);
    }

    private void index(Written now, Item item) {
        showings.show(now.key(), false, now.body().shown());
        var words = PlainText.of(now.body()).text();
        finding.index(now.key(), false, item.audience().inside(), now.language(), now.title(), words);
    }
}
