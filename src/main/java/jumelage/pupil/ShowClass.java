package jumelage.pupil;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jumelage.card.SchoolCode;
import jumelage.school.School;
import jumelage.school.SchoolClass;
import jumelage.shell.Form;
import jumelage.shell.Texts;
import jumelage.shell.View;

/// A class: its pupils, how it stands with their cards, and a place to add more.
///
/// @param own whether the one who looks may change it
/// @param lines what gives pause in the pasted names
/// @param open until when the door of the school is open
public record ShowClass(
        School school,
        SchoolClass schoolClass,
        boolean own,
        List<PupilListing> pupils,
        Form names,
        List<NameLine> lines,
        Form places,
        Optional<Instant> open)
        implements View {

    public long entered() {
        return pupils.stream().filter(pupil -> pupil.entered() != null).count();
    }

    public long unprinted() {
        return pupils.stream()
                .filter(pupil -> pupil.card() == PupilListing.Card.UNPRINTED)
                .count();
    }

    /// Whether adding comes first on a narrow screen: nobody is there yet, or something is to be mended.
    public boolean addFirst() {
        return pupils.isEmpty() || names.wrong() || places.wrong();
    }

    public int left() {
        return Enrolment.MOST - pupils.size();
    }

    public String code() {
        return SchoolCode.spaced(school.code());
    }

    public String years() {
        return SchoolYear.name(schoolClass.year());
    }

    public String path() {
        return "/classes/" + schoolClass.id();
    }

    public List<NameLine> doubts() {
        return lines.stream().filter(line -> line.doubt() != null).toList();
    }

    public boolean betters() {
        return lines.stream().anyMatch(line -> !line.better().isEmpty());
    }

    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("NUMBERS", Texts.text("pupil.places.numbers"));
        kinds.put("ANIMALS", Texts.text("pupil.places.animals"));
        return kinds;
    }
}
