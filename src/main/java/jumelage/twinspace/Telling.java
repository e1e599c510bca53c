package jumelage.twinspace;

import static jumelage.shell.Texts.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jumelage.account.People;
import jumelage.account.Person;
import jumelage.room.Happening;
import jumelage.room.Member;
import jumelage.room.Partner;
import jumelage.room.Role;
import jumelage.room.Subjects;
import jumelage.room.Subjects.Subject;
import jumelage.room.Turn;
import jumelage.school.SchoolId;
import jumelage.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts into words what has happened and whose turn it is.
@Component
class Telling {
    private final List<Subjects> owners;
    private final People people;

    Telling(List<Subjects> owners, People people) {
        this.owners = owners;
        this.people = people;
    }

    Map<UUID, Subject> named(Member member, Collection<UUID> ids) {
        var all = new HashMap<UUID, Subject>();
        for (var owner : owners) {
            var unknown = ids.stream().filter(id -> !all.containsKey(id)).toList();
            if (!unknown.isEmpty()) all.putAll(owner.named(member, unknown));
        }
        return all;
    }

    /// Nothing where what has happened concerned something that has no name any more.
    Optional<Lately> news(Member member, Happening happening, Map<UUID, Subject> named) {
        var subject = happening.subject() == null ? null : named.get(happening.subject());
        if (subject == null && happening.subject() != null || !Texts.has(happening.what())) return Optional.empty();
        var partner = partner(member, happening.school());
        var name = happening.name() == null ? "" : nameless(member, happening) ? aPupil() : happening.name();
        var who = partner == null ? name : partner.town();
        var sentence = Sentence.of(happening.what(), who, name);
        var weave = partner == null ? null : partner.weave();
        var signature = partner == null || name.isEmpty() ? null : name;
        return Optional.of(Lately.of(
                happening.at(), fresh -> new ShowNews(sentence, subject, weave, signature, happening.at(), fresh)));
    }

    Optional<ToDo> toDo(Member member, Turn turn, Map<UUID, Subject> named) {
        var subject = named.get(turn.subject());
        if (subject == null || !Texts.has(turn.what())) return Optional.empty();
        var partner = partner(member, turn.school());
        var name = turn.name() != null && nameless(member, turn) ? aPupil() : turn.name();
        var who = name != null ? name : partner == null ? text("twinspace.founders") : partner.town();
        var mine = turn.what() + ".mine";
        return Optional.of(new ToDo(
                Sentence.of(turn.of(member) && Texts.has(mine) ? mine : turn.what(), who, who),
                subject,
                partner == null ? null : partner.weave(),
                turn.since()));
    }

    static @Nullable Partner partner(Member member, @Nullable SchoolId school) {
        return member.frame().partners().stream()
                .filter(partner -> partner.school().equals(school))
                .findFirst()
                .orElse(null);
    }

    /// Heads and guests see no pupils' names, nor does anybody outside.
    static boolean nameless(Member member) {
        return !member.toldPupilsNames() || member.role().passing() || member.role() == Role.FAMILY;
    }

    /// What they read in the place of one.
    static String aPupil() {
        return text("room.a-pupil");
    }

    private static boolean nameless(Member member, Happening happening) {
        return happening.pupil() && nameless(member);
    }

    private boolean nameless(Member member, Turn turn) {
        return nameless(member)
                && Optional.ofNullable(turn.person())
                        .flatMap(people::findById)
                        .filter(Person::pupil)
                        .isPresent();
    }
}
