package jumelage.project;

import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What projects are called in addresses: their title in small Latin letters, with a number where that is taken.
final class Slugs {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Set<String> TAKEN = Set.of("new", "mine");
    private static final int LONGEST = 60;

    private Slugs() {}

    /// A name for `project` that no other one has. Nobody else draws one until the transaction ends.
    static String draw(JdbcClient db, Project project) {
        db.sql("select pg_advisory_xact_lock(hashtext('project.slug'))").query().singleRow();
        var base = fold(project.title());
        var others =
                new HashSet<>(db.sql("select slug from project.project where id <> ? and (slug = ? or slug like ?)")
                        .params(project.id(), base, base + "-%")
                        .query(String.class)
                        .list());
        others.addAll(TAKEN);
        var slug = base;
        for (var number = 2; others.contains(slug); number++) slug = base + "-" + number;
        return slug;
    }

    static String fold(String title) {
        var folded = LATIN.transliterate(title).replaceAll("[^a-z0-9]+", "-");
        var cut = folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
        var slug = cut.replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "project" : slug;
    }
}
