package jumelage.twinspace;

import static jumelage.shell.Texts.text;

import java.util.Objects;
import jumelage.account.People;
import jumelage.mail.Letter;
import jumelage.mail.Outbox;
import jumelage.room.InRoom;
import jumelage.room.Room;
import jumelage.shell.Installation;
import jumelage.shell.Moments;
import jumelage.shell.Screen;
import org.springframework.stereotype.Component;

/// Tells a guest that the door is open.
@Component
class GuestLetters {
    private final People people;
    private final Outbox outbox;
    private final Installation installation;

    GuestLetters(People people, Outbox outbox, Installation installation) {
        this.people = people;
        this.outbox = outbox;
        this.installation = installation;
    }

    void welcome(Room room, InRoom guest) {
        var person = people.findById(guest.id()).orElseThrow();
        people.addressOf(guest.id())
                .ifPresent(address -> outbox.post(Screen.readBy(
                        person.reader(),
                        () -> new Letter(
                                address,
                                text("twinspace.guest.letter.subject", room.title()),
                                text(
                                        "twinspace.guest.letter.body",
                                        person.name(),
                                        room.title(),
                                        Moments.day(Objects.requireNonNull(guest.until())
                                                .minusSeconds(1)),
                                        installation.address(room.path())),
                                false))));
    }
}
