package jumelage.twinspace;

import static jumelage.shell.Texts.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jumelage.account.Person;
import jumelage.notice.News;
import jumelage.notice.Notice;
import jumelage.notice.NoticeId;
import jumelage.notice.Notices;
import jumelage.notice.Teller;
import jumelage.notice.Told;
import jumelage.room.InRoom;
import jumelage.room.Members;
import jumelage.room.Room;
import jumelage.room.RoomId;
import jumelage.room.Rooms;
import jumelage.shell.Installation;
import jumelage.shell.Moments;
import org.springframework.stereotype.Component;

/// Tells a guest that the door is open.
@Component
class GuestNews implements Teller {
    private static final String WELCOME = "twinspace.guest.letter";

    private final Notices notices;
    private final Rooms rooms;
    private final Members members;
    private final Installation installation;

    GuestNews(Notices notices, Rooms rooms, Members members, Installation installation) {
        this.notices = notices;
        this.rooms = rooms;
        this.members = members;
        this.installation = installation;
    }

    void welcome(Room room, InRoom guest) {
        notices.tell(guest.id(), News.of("room.notices.door", WELCOME).in(room.id()));
    }

    @Override
    public Map<NoticeId, Told> told(Person reader, List<Notice> notices) {
        var told = new HashMap<NoticeId, Told>();
        for (var notice : notices)
            if (notice.what().equals(WELCOME))
                rooms.findById(new RoomId(Objects.requireNonNull(notice.place())))
                        .flatMap(room -> until(room, reader).map(until -> words(room, reader, until)))
                        .ifPresent(words -> told.put(notice.id(), words));
        return told;
    }

    /// The end of the invitation of one who is let in.
    private Optional<Instant> until(Room room, Person reader) {
        return members.as(room, reader)
                .flatMap(_ -> members.find(room.id(), reader.id()))
                .map(InRoom::until);
    }

    private Told words(Room room, Person reader, Instant until) {
        return new Told(
                text(WELCOME + ".subject", room.title()),
                room.title(),
                "",
                "",
                text(
                        WELCOME + ".body",
                        reader.name(),
                        room.title(),
                        Moments.day(until.minusSeconds(1)),
                        installation.address(room.path())),
                room.path());
    }
}
