package jumelage.publication;

import java.util.List;
import java.util.stream.Collectors;
import jumelage.room.Member;
import jumelage.room.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds things of a room by their words. What is being written and what was approved are looked through apart: nobody
/// finds a thing by words that he may not read.
@Component
public class Finding {
    public static final int MOST = 50;
    private static final int LONGEST = 200;
    private static final double ALIKE = 0.6;
    /// A vector holds a megabyte at most.
    private static final int MOST_STEMMED = 120_000;

    private final JdbcClient db;
    private final Configurations configurations;

    Finding(JdbcClient db, Configurations configurations) {
        this.db = db;
        this.configurations = configurations;
    }

    /// Puts the words of a thing in the place of those that it had.
    ///
    /// @param outside the approved revision instead of the working one
    /// @param audience for whom they were written
    public void index(ItemId item, boolean outside, Audience audience, String language, String title, String words) {
        db.sql("""
                insert into publication.search
                    (room_id, item, outside, audience, language, title, words, folded, vector)
                values (:room, :item, :outside, :audience, :language, :title, :words,
                        store.fold(:title || ' ' || :words),
                        setweight(to_tsvector(cast(:configuration as regconfig), store.fold(:title)), 'A')
                        || setweight(to_tsvector(cast(:configuration as regconfig), left(store.fold(:words), :most)), 'B'))
                on conflict (room_id, item, outside) do update
                   set audience = excluded.audience, language = excluded.language, title = excluded.title,
                       words = excluded.words, folded = excluded.folded, vector = excluded.vector
                """)
                .param("room", item.room())
                .param("item", item.id())
                .param("outside", outside)
                .param("audience", audience)
                .param("language", language)
                .param("title", title)
                .param("words", words)
                .param("configuration", configurations.of(language))
                .param("most", MOST_STEMMED)
                .update();
    }

    /// Takes its words out.
    public void forget(ItemId item, boolean outside) {
        db.sql("delete from publication.search where room_id = ? and item = ? and outside = ?")
                .params(item.room(), item.id(), outside)
                .update();
    }

    /// What `member` may see in his room, the best first.
    public List<Found> inside(Member member, String looked) {
        return find(Eyes.of(member), looked);
    }

    /// What everybody may see in a room.
    public List<Found> outside(RoomId room, String looked) {
        return find(Eyes.stranger(room), looked);
    }

    public List<Found> find(Eyes eyes, String looked) {
        var words = looked.strip();
        if (words.length() > LONGEST) words = words.substring(0, LONGEST);
        if (words.isEmpty()) return List.of();
        var found = exactly(eyes, words);
        return found.isEmpty() ? nearly(eyes, words) : found;
    }

    private List<Found> exactly(Eyes eyes, String words) {
        var query = configurations.of(languages(eyes.room())).stream()
                .map(name -> "websearch_to_tsquery('" + name + "', store.fold(:words))")
                .collect(Collectors.joining(" || "));
        return found(eyes, words, "s.vector @@ q.q", "ts_rank(s.vector, q.q)", "(select " + query + " as q)");
    }

    /// For slips of the pen, parts of words, and languages whose endings nobody knows here.
    private List<Found> nearly(Eyes eyes, String words) {
        return found(
                eyes,
                words,
                "(position(q.q in s.folded) > 0 or word_similarity(q.q, s.folded) >= " + ALIKE + ")",
                "word_similarity(q.q, s.folded)",
                "(select store.fold(:words) as q)");
    }

    private List<Found> found(Eyes eyes, String words, String matches, String rank, String query) {
        return db.sql("select * from (select distinct on (i.id) i.*, s.title as t, s.words as w, s.language as l,"
                        + " s.outside as o, " + rank + " as rank from " + query + " q, publication.search s"
                        + " join publication.item i on i.room_id = s.room_id and i.id = s.item where " + matches
                        + " and s.room_id = :room and " + READABLE
                        + " order by i.id, s.outside) x order by rank desc, number limit " + MOST)
                .params(eyes.parameters())
                .param("words", words)
                .query((row, index) -> new Found(
                        Items.ROW.mapRow(row, index),
                        row.getString("t"),
                        row.getString("l"),
                        row.getBoolean("o"),
                        Snippet.of(row.getString("w"), words)))
                .list();
    }

    /// The words of the working revision for those who may read that, else those of the approved one.
    private static final String READABLE = "(not s.outside and " + Eyes.WORKING.replace("r.audience", "s.audience")
            + " or s.outside and " + Eyes.APPROVED.replace("r.audience", "s.audience") + ")";

    private List<String> languages(RoomId room) {
        return db.sql("select distinct language from publication.search where room_id = ?")
                .param(room)
                .query(String.class)
                .list();
    }
}
