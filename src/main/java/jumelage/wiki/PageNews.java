package jumelage.wiki;

import jumelage.notice.Kind;
import jumelage.notice.News;
import jumelage.notice.Notices;
import jumelage.notice.Pace;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// What those are told who follow a page: that somebody has gone on with it.
@Component
class PageNews {
    private static final String KIND = "wiki.notices";

    private final Notices notices;
    private final Followers followers;

    PageNews(Notices notices, Followers followers) {
        this.notices = notices;
        this.followers = followers;
    }

    @Bean
    static Kind wikiNotices() {
        return new Kind(KIND, 55, Pace.DAILY);
    }

    /// @param author who has changed it, and is not told
    void changed(ItemId page, Member author) {
        var others = followers.of(page).stream()
                .filter(person -> !person.equals(author.id()))
                .toList();
        notices.tell(
                others,
                News.of(KIND, "wiki.notice.changed")
                        .in(page.room())
                        .about(page.id())
                        .by(author.id()));
    }
}
