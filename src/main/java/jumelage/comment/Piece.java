package jumelage.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jumelage.account.Person;
import jumelage.account.PersonId;
import org.jspecify.annotations.Nullable;

/// A part of a comment: words as they were typed, or somebody's name as it is today.
///
/// @param person whose name it is; none for words
public record Piece(String words, @Nullable PersonId person, boolean pupil) {

    /// @param mentions in their order
    static List<Piece> of(String words, List<Mention> mentions, Map<PersonId, Person> people) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var mention : mentions) {
            if (mention.place() < from || mention.end() > words.length()) continue;
            if (mention.place() > from) pieces.add(new Piece(words.substring(from, mention.place()), null, false));
            var person = Optional.ofNullable(people.get(mention.person()));
            pieces.add(new Piece(
                    person.map(Person::name).orElse(""),
                    mention.person(),
                    person.map(Person::pupil).orElse(false)));
            from = mention.end();
        }
        if (from < words.length()) pieces.add(new Piece(words.substring(from), null, false));
        return List.copyOf(pieces);
    }
}
