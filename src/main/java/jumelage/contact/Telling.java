package jumelage.contact;

import static jumelage.shell.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
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
        if (own.isEmpty()) return Map.of();
        var ids = own.stream()
                .map(Notice::who)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = people.findAll(ids).stream()
                .filter(person -> person.closed() == null)
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return own.stream()
                .filter(notice -> names.containsKey(notice.who()))
                .collect(Collectors.toMap(Notice::id, notice -> told(notice, names)));
    }

    private Told told(Notice notice, Map<PersonId, Person> names) {
        var name = Objects.requireNonNull(names.get(notice.who())).name();
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
