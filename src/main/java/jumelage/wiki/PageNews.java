package jumelage.wiki;

import java.util.List;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.notice.Kind;
import jumelage.notice.News;
import jumelage.notice.Notices;
import jumelage.notice.Pace;
import jumelage.publication.ItemId;
import jumelage.publication.Readers;
import jumelage.room.Members;
import jumelage.room.Rooms;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// What those are told who follow a page and may see it: that somebody has gone on with it.
@Component
class PageNews {
    private static final String KIND = "wiki.notices";

    private final Notices notices;
    private final Followers followers;
    private final People people;
    private final Members members;
    private final Readers readers;
    private final Rooms rooms;

    PageNews(Notices notices, Followers followers, People people, Members members, Readers readers, Rooms rooms) {
        this.notices = notices;
        this.followers = followers;
        this.people = people;
        this.members = members;
        this.readers = readers;
        this.rooms = rooms;
    }

    @Bean
    static Kind wikiNotices() {
        return new Kind(KIND, 55, Pace.DAILY);
    }

    /// @param authors who have changed it, and are not told; the first of them is named
    void changed(ItemId page, List<PersonId> authors) {
        var room = rooms.findById(page.room()).orElseThrow();
        var others = people.byId(followers.of(page)).values().stream()
                .filter(person -> !authors.contains(person.id()))
                .filter(person -> members.as(room, person)
                        .filter(member -> readers.maySee(member, page.id()))
                        .isPresent())
                .map(Person::id)
                .toList();
        notices.tell(
                others,
                News.of(KIND, "wiki.notice.changed")
                        .in(page.room())
                        .about(page.id())
                        .by(authors.getFirst()));
    }
}
