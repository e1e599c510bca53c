package jumelage.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.room.Member;
import jumelage.room.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds things of a room by their words. What is being written and what was approved are looked through apart: nobody
/// finds a thing by words that he may not read.
@Component
public class Finding {
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

    /// What `member` may see in his room and read at an address, the best first.
    ///
    /// @param among only these; none for all
    /// @param sheet from 1; the last one where there are not so many
    public Hits inside(Member member, String looked, @Nullable Set<UUID> among, int sheet) {
        return find(Eyes.of(member), looked, among, " and " + REACHED, sheet);
    }

    /// What everybody may see in a room.
    public Hits outside(RoomId room, String looked, int sheet) {
        return find(Eyes.stranger(room), looked, sheet);
    }

    public Hits find(Eyes eyes, String looked, int sheet) {
        return find(eyes, looked, null, "", sheet);
    }

    private Hits find(Eyes eyes, String looked, @Nullable Set<UUID> among, String besides, int sheet) {
        var words = looked.strip();
        if (words.length() > LONGEST) words = words.substring(0, LONGEST);
        if (words.isEmpty() || among != null && among.isEmpty()) return Hits.NONE;
        var where = READABLE + besides + (among == null ? "" : " and i.id in (:among)");
        var parameters = eyes.parameters();
        parameters.put("words", words);
        parameters.put("among", among);
        var exact = exactly(eyes);
        var count = count(exact, where, parameters);
        var way = count > 0 ? exact : NEARLY;
        if (count == 0) count = count(way, where, parameters);
        if (count == 0) return Hits.NONE;
        var there = Math.clamp(sheet, 1, Hits.sheets(count));
        return new Hits(found(way, where, parameters, words, there), count, there);
    }

    /// How words are compared.
    ///
    /// @param query what is looked for, as `q.q`
    private record Way(String query, String matches, String rank) {}

    private Way exactly(Eyes eyes) {
        var query = configurations.of(languages(eyes.room())).stream()
                .map(name -> "websearch_to_tsquery('" + name + "', store.fold(:words))")
                .collect(Collectors.joining(" || "));
        return new Way("(select " + query + " as q)", "s.vector @@ q.q", "ts_rank(s.vector, q.q)");
    }

    /// For slips of the pen, parts of words, and languages whose endings nobody knows here.
    private static final Way NEARLY = new Way(
            "(select store.fold(:words) as q)",
            "(position(q.q in s.folded) > 0 or word_similarity(q.q, s.folded) >= " + ALIKE + ")",
            "word_similarity(q.q, s.folded)");

    private static String from(Way way, String where) {
        return " from " + way.query() + " q, publication.search s"
                + " join publication.item i on i.room_id = s.room_id and i.id = s.item where " + way.matches()
                + " and s.room_id = :room and " + where;
    }

    private int count(Way way, String where, Map<String, @Nullable Object> parameters) {
        return db.sql("select count(distinct i.id)" + from(way, where))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private List<Found> found(
            Way way, String where, Map<String, @Nullable Object> parameters, String words, int sheet) {
        return db.sql("select * from (select distinct on (i.id) i.*, s.title as t, s.words as w, s.language as l,"
                        + " s.outside as o, " + way.rank() + " as rank" + from(way, where)
                        + " order by i.id, s.outside) x order by rank desc, number, id limit " + Hits.A_SHEET
                        + " offset " + (sheet - 1) * Hits.A_SHEET)
                .params(parameters)
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

    /// What was approved for families has no address of its own for members: they read it where it is being written.
    private static final String REACHED = "(not s.outside or i.audience = 'PUBLIC' or exists (select from"
            + " publication.search r where r.room_id = i.room_id and r.item = i.id and not r.outside and "
            + Eyes.WORKING + "))";

    private List<String> languages(RoomId room) {
        return db.sql("select distinct language from publication.search where room_id = ?")
                .param(room)
                .query(String.class)
                .list();
    }
}
