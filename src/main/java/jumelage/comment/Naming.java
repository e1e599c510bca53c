package jumelage.comment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jumelage.account.PersonId;

/// Whom some words name.
sealed interface Naming {

    record Clear(List<Mention> mentions) implements Naming {}

    /// Several are called so; how each of them is told from the others.
    record Unclear(String name, List<String> which) implements Naming {}

    /// Reads `@Name`, and `@Name (Town)` where one name is not enough. An `@` that names nobody is an `@`.
    ///
    /// @param before whom the words named until now: of several of one name he is meant
    static Naming in(String words, List<Handle> members, Set<PersonId> before) {
        var mentions = new ArrayList<Mention>();
        for (var at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
            if (at > 0 && Character.isLetterOrDigit(words.charAt(at - 1))) continue;
            var sign = at;
            var spelt = members.stream()
                    .flatMap(Handle::spelt)
                    .filter(name -> stands(name, words, sign + 1))
                    .max(Comparator.comparingInt(String::length));
            if (spelt.isEmpty()) continue;
            var meant = meant(spelt.get(), members, before);
            if (meant.size() > 1) return new Unclear(spelt.get(), which(meant, spelt.get()));
            mentions.add(
                    new Mention(at, spelt.get().length() + 1, meant.getFirst().person()));
        }
        return new Clear(List.copyOf(mentions));
    }

    private static List<Handle> meant(String spelt, List<Handle> members, Set<PersonId> before) {
        var all = members.stream()
                .filter(member -> member.spelt().anyMatch(spelt::equals))
                .toList();
        var known =
                all.stream().filter(member -> before.contains(member.person())).toList();
        return known.size() == 1 ? known : all;
    }

    /// Nothing where even the towns do not tell them apart.
    private static List<String> which(List<Handle> meant, String spelt) {
        var which = meant.stream().map(Handle::words).distinct().toList();
        return which.contains(spelt) ? List.of() : which;
    }

    private static boolean stands(String name, String words, int from) {
        var end = from + name.length();
        return words.startsWith(name, from) && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)));
    }
}
