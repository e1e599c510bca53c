package jumelage.notice;

import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;

/// What is to be told: `News.of("contact.notices", "contact.mail.asked").about(contact).by(asker)`.
///
/// @param kind the key of a [Kind]
/// @param what tells its [Teller] which sentence it is, by custom the key of a text
public record News(
        String kind,
        String what,
        @Nullable UUID place,
        @Nullable UUID subject,
        @Nullable PersonId who,
        String words) {

    public static News of(String kind, String what) {
        return new News(kind, what, null, null, null, "");
    }

    /// @param room in which it has happened
    public News in(Id room) {
        return new News(kind, what, room.value(), subject, who, words);
    }

    public News about(UUID thing) {
        return new News(kind, what, place, thing, who, words);
    }

    public News by(@Nullable PersonId person) {
        return new News(kind, what, place, subject, person, words);
    }

    /// @param said to the receiver himself; nothing that others would have to hide from him later
    public News saying(String said) {
        return new News(kind, what, place, subject, who, said);
    }
}
