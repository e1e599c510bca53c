package jumelage.account;

import java.util.function.Function;
import jumelage.mail.Letter;
import jumelage.mail.Outbox;
import jumelage.shell.Screen;
import org.springframework.stereotype.Component;

/// Letters to people, each in the language of whoever receives it.
@Component
public class Letters {
    private final People people;
    private final Outbox outbox;

    Letters(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    /// @param write makes the letter to an address; nothing is written to who has none
    public void to(PersonId receiver, Function<String, Letter> write) {
        people.findById(receiver)
                .ifPresent(person -> people.addressOf(receiver)
                        .ifPresent(address -> outbox.post(Screen.readBy(person.reader(), () -> write.apply(address)))));
    }

    /// To everybody who works in `office`.
    public void toOffice(String office, Function<String, Letter> write) {
        people.officersOf(office).forEach(officer -> to(officer.id(), write));
    }
}
