package jumelage.pupil;

import java.util.List;
import jumelage.shell.View;

/// A pupil's first page: where to go.
public record ShowHome(String name, String school, String schoolClass, List<PupilRooms.Place> places) implements View {}
