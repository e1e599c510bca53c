package jumelage.pupil;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jumelage.account.PersonId;
import jumelage.employment.Staffroom;
import jumelage.shell.Faces;
import jumelage.shell.Navigation;
import jumelage.shell.Texts;
import org.springframework.stereotype.Component;

/// A teacher finds the classes in the menu, a pupil the way home.
@Component
class PupilMenu implements Navigation {
    private static final int FIRST = 1;
    private static final int ORDER = 40;

    private final Faces faces;
    private final Staffroom staffroom;

    PupilMenu(Faces faces, Staffroom staffroom) {
        this.faces = faces;
        this.staffroom = staffroom;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        var face = faces.of(request);
        if (face.isEmpty()) return List.of();
        if (face.get().pupil()) return List.of(new Entry(FIRST, "/pupils/home", Texts.text("pupil.home")).at("c"));
        return staffroom.schoolOf(PersonId.of(face.get().id())).isPresent()
                ? List.of(new Entry(ORDER, "/classes", Texts.text("pupil.classes")).at("c"))
                : List.of();
    }
}
