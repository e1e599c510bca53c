package jumelage.notice;

import static jumelage.shell.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jumelage.account.Person;
import jumelage.mail.Letter;
import jumelage.shell.Installation;
import jumelage.shell.Screen;
import org.springframework.stereotype.Component;

/// Puts notices into a letter: one alone in its own words, several as a digest, kind by kind.
@Component
class Writing {
    private final Tellers tellers;
    private final Kinds kinds;
    private final Stops stops;
    private final Installation installation;

    Writing(Tellers tellers, Kinds kinds, Stops stops, Installation installation) {
        this.tellers = tellers;
        this.kinds = kinds;
        this.stops = stops;
        this.installation = installation;
    }

    /// Nothing where `person` may be told none of it any more.
    Optional<Letter> letter(Person person, String address, List<Notice> notices) {
        return Screen.readBy(person.reader(), () -> {
            var told = tellers.told(person, notices);
            var first = notices.stream()
                    .flatMap(notice -> Optional.ofNullable(told.get(notice.id())).stream())
                    .findFirst();
            if (first.isEmpty()) return Optional.empty();
            var sorts = sorted(
                    notices.stream().filter(one -> told.containsKey(one.id())).toList());
            var alone = told.size() == 1;
            var sentence = first.get().sentence();
            var subject = alone ? sentence : text("notice.digest.subject", told.size(), sentence);
            var body = alone ? alone(first.get()) : digest(sorts, told);
            return Optional.of(new Letter(
                    address, subject, body + foot(person, sorts), false, stops.address(person.id(), sorts.keySet())));
        });
    }

    private Map<String, List<Notice>> sorted(List<Notice> notices) {
        var sorts = new LinkedHashMap<String, List<Notice>>();
        for (var kind : kinds.all()) {
            var of = notices.stream()
                    .filter(one -> one.kind().equals(kind.key()))
                    .toList();
            if (!of.isEmpty()) sorts.put(kind.key(), of);
        }
        return sorts;
    }

    private String alone(Told told) {
        if (!told.body().isEmpty()) return told.body();
        return told.sentence() + "\n" + quoted(told) + "\n" + installation.address(told.path()) + "\n";
    }

    private String digest(Map<String, List<Notice>> sorts, Map<NoticeId, Told> told) {
        var body = new StringBuilder();
        sorts.forEach((kind, notices) -> {
            body.append(text(kind)).append("\n\n");
            for (var notice : notices) {
                var one = told.get(notice.id());
                if (one == null) continue;
                body.append("– ").append(one.sentence()).append('\n').append(quoted(one));
                body.append("  ").append(installation.address(one.path())).append("\n\n");
            }
        });
        return body.toString();
    }

    private static String quoted(Told told) {
        return told.words().isEmpty() ? "" : "« " + told.words().strip() + " »\n";
    }

    /// Why it came, and how it no longer does.
    private String foot(Person person, Map<String, List<Notice>> sorts) {
        var foot = new StringBuilder("\n-- \n").append(text("notice.foot", installation.address("/notices/settings")));
        for (var kind : sorts.keySet())
            foot.append("\n\n").append(text("notice.foot.stop", text(kind), stops.address(person.id(), List.of(kind))));
        return foot.append('\n').toString();
    }
}
