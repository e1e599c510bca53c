package jumelage.twinspace;

import java.util.List;
import jumelage.account.PersonId;
import jumelage.pupil.PupilRooms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells pupils where they can go.
@Component
class RoomsOfPupils implements PupilRooms {
    private final JdbcClient db;

    RoomsOfPupils(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Place> of(PersonId pupil) {
        return TwinSpaceListing.of(db, pupil).stream()
                .filter(room -> !room.shut())
                .map(room -> new Place(room.title(), room.path()))
                .toList();
    }
}
