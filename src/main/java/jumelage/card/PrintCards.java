package jumelage.card;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import jumelage.school.School;
import jumelage.school.SchoolClass;
import jumelage.shell.Installation;
import jumelage.shell.Reader;
import jumelage.shell.Screen;
import jumelage.shell.Texts;
import jumelage.shell.View;

/// Cards on paper. The sheet speaks to the teacher, each card to the pupil.
public record PrintCards(School school, SchoolClass schoolClass, Sheet sheet, String teacher, Installation house)
        implements View {
    private static final int ON_A_PAGE = 8;
    private static final int LONG = 12;
    private static final int VERY_LONG = 22;

    public List<List<Slip>> pages() {
        var pages = new ArrayList<List<Slip>>();
        var slips = sheet.slips();
        for (var from = 0; from < slips.size(); from += ON_A_PAGE)
            pages.add(slips.subList(from, Math.min(slips.size(), from + ON_A_PAGE)));
        return pages;
    }

    public String style() {
        return CardPress.style();
    }

    public String address(Slip slip) {
        return house.address(slip.path());
    }

    /// How large a name can stand.
    public String size(String name) {
        var length = name.codePointCount(0, name.length());
        return length > VERY_LONG ? "very-long" : length > LONG ? "long" : "";
    }

    /// Whether words begin from the right.
    public String direction(String words) {
        return new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "" : "rtl";
    }

    /// Whether the card as a whole begins from the right, as its language does.
    public String turned() {
        return direction(onCard("card.words")).isEmpty() ? "" : "turned";
    }

    /// A text in the pupils' language.
    public String onCard(String key, Object... arguments) {
        return Screen.readBy(Reader.of(schoolClass.language(), ""), () -> Texts.text(key, arguments));
    }

    public String code() {
        return SchoolCode.spaced(school.code());
    }

    public String language() {
        return schoolClass.language();
    }
}
