package jumelage.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.audit.Audit;
import jumelage.room.Member;
import jumelage.room.Membership;
import jumelage.wiki.PageLine;
import org.springframework.stereotype.Component;

/// Writes down who has looked how a page was written.
@Component
class Looks {
    private static final String PLAYED = "wiki.played-back";

    private final Audit audit;
    /// Whoever goes from step to step looks once.
    private final Cache<Look, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    private record Look(PersonId person, UUID page) {}

    Looks(Audit audit) {
        this.audit = audit;
    }

    void note(Member member, PageLine page) {
        var look = new Look(member.id(), page.id());
        if (lately.getIfPresent(look) != null) return;
        audit.record(Membership.chain(member.room().id()), member.id(), PLAYED, page.id());
        // not before: else who looks again after it could not be written down is never written down
        lately.put(look, true);
    }
}
