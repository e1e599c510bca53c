package jumelage.room;

import static jumelage.shell.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.account.PersonId;
import jumelage.notice.Notice;
import jumelage.notice.NoticeId;
import jumelage.notice.Teller;
import jumelage.notice.Told;
import jumelage.room.Subjects.Subject;
import jumelage.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts into words what is told of rooms, for the module in which it has happened: to who is still in the room, of what
/// he may still see there. Of the text, {0} is the subject, {1} the room, {2} who did it.
@Component
class Telling implements Teller {
    private final Rooms rooms;
    private final Members members;
    private final People people;
    private final Optional<Sight> sight;
    private final List<Subjects> owners;

    Telling(Rooms rooms, Members members, People people, Optional<Sight> sight, List<Subjects> owners) {
        this.rooms = rooms;
        this.members = members;
        this.people = people;
        this.sight = sight;
        this.owners = owners;
    }

    @Override
    public Map<NoticeId, Told> told(Person reader, List<Notice> notices) {
        var own = notices.stream()
                .filter(notice -> notice.place() != null && Texts.has(notice.what()))
                .toList();
        if (own.isEmpty()) return Map.of();
        var who = people.byId(Notice.whoOf(own));
        var told = new HashMap<NoticeId, Told>();
        own.stream()
                .collect(Collectors.groupingBy(notice -> Objects.requireNonNull(notice.place())))
                .forEach((place, there) -> rooms.findById(new RoomId(place))
                        .flatMap(room -> members.as(room, reader))
                        .ifPresent(member -> told.putAll(told(member, there, who))));
        return told;
    }

    private Map<NoticeId, Told> told(Member member, List<Notice> notices, Map<PersonId, Person> who) {
        var subjects =
                notices.stream().map(Notice::subject).filter(Objects::nonNull).collect(Collectors.toSet());
        var seen = sight.map(known -> known.seen(member, subjects)).orElse(subjects);
        var named = new HashMap<UUID, Subject>();
        for (var owner : owners) {
            var unknown = seen.stream().filter(id -> !named.containsKey(id)).toList();
            if (!unknown.isEmpty()) named.putAll(owner.named(member, unknown));
        }
        var told = new HashMap<NoticeId, Told>();
        for (var notice : notices) {
            var subject =
                    notice.subject() == null ? new Subject("", "", member.room().path()) : named.get(notice.subject());
            if (subject == null || notice.subject() == null && member.part() != null) continue;
            told.put(
                    notice.id(),
                    words(member, notice, subject, notice.who() == null ? "" : name(member, who.get(notice.who()))));
        }
        return told;
    }

    private static Told words(Member member, Notice notice, Subject subject, String who) {
        var child = notice.what() + ".pupil";
        var key = member.role().pupil() && Texts.has(child) ? child : notice.what();
        var sentence = text(key, subject.title(), member.room().title(), who);
        return new Told(sentence, subject.title(), subject.language(), notice.words(), "", subject.path());
    }

    private static String name(Member member, @Nullable Person who) {
        if (who == null) return "";
        return who.pupil() && nameless(member) ? text("room.a-pupil") : who.name();
    }

    /// Heads and guests read no pupil's name.
    private static boolean nameless(Member member) {
        return !member.toldPupilsNames() || member.role().passing();
    }
}
