package jumelage.wiki;

import jumelage.account.PersonId;
import jumelage.notice.Kind;
import jumelage.notice.News;
import jumelage.notice.Notices;
import jumelage.notice.Pace;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What those are told who have written in a page: that somebody has gone on with it.
@Component
class PageNews {
    private static final String KIND = "wiki.notices";

    private final Notices notices;
    private final JdbcClient db;

    PageNews(Notices notices, JdbcClient db) {
        this.notices = notices;
        this.db = db;
    }

    @Bean
    static Kind wikiNotices() {
        return new Kind(KIND, 55, Pace.DAILY);
    }

    /// @param author who has changed it, and is not told
    void changed(ItemId page, Member author) {
        var others = db.sql("""
                select distinct r.author as value from writing.revision r
                  join room.member m on m.room_id = r.room_id and m.person = r.author and m.left_at is null
                 where r.room_id = ? and r.document = ? and r.author <> ?
                """)
                .params(page.room(), page.id(), author.id())
                .query(PersonId.class)
                .list();
        notices.tell(
                others,
                News.of(KIND, "wiki.notice.changed")
                        .in(page.room())
                        .about(page.id())
                        .by(author.id()));
    }
}
