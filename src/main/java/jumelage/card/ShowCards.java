package jumelage.card;

import jumelage.school.School;
import jumelage.school.SchoolClass;
import jumelage.shell.Installation;
import jumelage.shell.View;

/// Cards just made, on screen: shown this once.
///
/// @param replaced how many of the sheet open nothing any more
public record ShowCards(
        School school, SchoolClass schoolClass, Sheet sheet, String token, int replaced, Installation house)
        implements View {

    public String code() {
        return SchoolCode.spaced(school.code());
    }

    public String path() {
        return "/classes/" + schoolClass.id();
    }

    public Qr qr(Slip slip) {
        return Qr.of(house.address(slip.path()));
    }
}
