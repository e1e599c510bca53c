package jumelage.pupil;

import java.util.List;
import jumelage.account.PersonId;

/// Filled by the module that knows rooms: where a pupil can go.
public interface PupilRooms {
    record Place(String title, String path) {}

    List<Place> of(PersonId pupil);
}
