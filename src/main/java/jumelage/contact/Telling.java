package jumelage.contact;

import static jumelage.shell.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.notice.Kind;
import jumelage.notice.Notice;
import jumelage.notice.NoticeId;
import jumelage.notice.Pace;
import jumelage.notice.Teller;
import jumelage.notice.Told;
import jumelage.shell.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// What is told of contacts, in words. Whoever has closed his account is no longer named.
@Component
class Telling implements Teller {
    static final String KIND = "contact.notices";
    static final String ASKED = "contact.mail.asked";

    private final People people;
    private final Installation installation;

    Telling(People people, Installation installation) {
        this.people = people;
        this.installation = installation;
    }

    @Bean
    static Kind contactNotices() {
        return new Kind(KIND, 10, Pace.AT_ONCE);
    }

    @Override
    public Map<NoticeId, Told> told(Person reader, List<Notice> notices) {
        var own = notices.stream()
                .filter(notice -> notice.kind().equals(KIND) && notice.who() != null)
                .toList();
        var who = people.byId(Notice.whoOf(own));
        return Teller.each(
                own,
                notice -> Optional.ofNullable(who.get(notice.who()))
                        .filter(person -> person.closed() == null)
                        .map(person -> told(notice, person.name())));
    }

    private Told told(Notice notice, String name) {
        var address = installation.address("/contacts");
        return new Told(
                text(notice.what() + ".subject", name),
                "",
                "",
                notice.words(),
                text(notice.what() + ".body", name, notice.words(), address),
                "/contacts");
    }
}
