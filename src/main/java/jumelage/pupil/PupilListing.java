package jumelage.pupil;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jumelage.account.PersonId;
import jumelage.school.ClassId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A pupil in the list of a class, and how it stands with the card.
public record PupilListing(
        PersonId id,
        String name,
        @Nullable Instant made,
        @Nullable Instant printed,
        @Nullable Instant revoked,
        @Nullable Instant entered) {

    public enum Card {
        IN_USE,
        UNPRINTED,
        REVOKED
    }

    public Card card() {
        if (made == null || revoked != null) return Card.REVOKED;
        var used = entered != null && entered.isAfter(made);
        return printed != null || used ? Card.IN_USE : Card.UNPRINTED;
    }

    /// By name as `language` sorts, with Pupil 2 before Pupil 10.
    static List<PupilListing> of(JdbcClient db, ClassId schoolClass, String language) {
        return db.sql("""
                        select p.id, p.name, c.made, c.printed, c.revoked, u.entered
                          from pupil.pupil u
                          join account.person p on p.id = u.person
                          left join card.card c on c.person = u.person
                         where u.class = ? and p.closed is null
                        """).param(schoolClass.value()).query(PupilListing.class).list().stream()
                .sorted(Comparator.comparing(PupilListing::name, order(language)::compare))
                .toList();
    }

    private static Collator order(String language) {
        var order = Collator.getInstance(ULocale.forLanguageTag(language));
        if (order instanceof RuleBasedCollator rules) rules.setNumericCollation(true);
        return order;
    }
}
