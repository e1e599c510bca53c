package jumelage.room;

import static jumelage.shell.Texts.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jumelage.account.Person;
import jumelage.notice.Notice;
import jumelage.notice.NoticeId;
import jumelage.notice.Teller;
import jumelage.notice.Told;
import jumelage.shell.Installation;
import jumelage.shell.Moments;
import org.springframework.stereotype.Component;

/// What a guest is told when the door is open, in words: as long as he may come in.
@Component
class Welcome implements Teller {
    static final String TOLD = "room.guest.letter";

    private final Rooms rooms;
    private final Members members;
    private final Installation installation;

    Welcome(Rooms rooms, Members members, Installation installation) {
        this.rooms = rooms;
        this.members = members;
        this.installation = installation;
    }

    @Override
    public Map<NoticeId, Told> told(Person reader, List<Notice> notices) {
        return Teller.each(
                notices.stream().filter(notice -> notice.what().equals(TOLD)).toList(),
                notice -> rooms.findById(new RoomId(Objects.requireNonNull(notice.place())))
                        .flatMap(room -> until(room, reader).map(until -> words(room, reader, until))));
    }

    /// The end of the invitation of one who is let in.
    private Optional<Instant> until(Room room, Person reader) {
        return members.as(room, reader)
                .flatMap(_ -> members.find(room.id(), reader.id()))
                .map(InRoom::until);
    }

    private Told words(Room room, Person reader, Instant until) {
        return new Told(
                text(TOLD + ".subject", room.title()),
                room.title(),
                "",
                "",
                text(
                        TOLD + ".body",
                        reader.name(),
                        room.title(),
                        Moments.day(until.minusSeconds(1)),
                        installation.address(room.path())),
                room.path());
    }
}
