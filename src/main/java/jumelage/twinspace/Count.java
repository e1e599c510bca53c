package jumelage.twinspace;

import java.util.Collection;
import java.util.List;
import jumelage.room.InRoom;
import jumelage.room.Partner;

/// How many are in a room.
public record Count(int countries, int schools, int adults, int pupils) {

    static Count of(List<Partner> partners, Collection<InRoom> all) {
        var present =
                partners.stream().filter(partner -> partner.left() == null).toList();
        var pupils = (int) all.stream().filter(one -> one.role().pupil()).count();
        var countries = (int) present.stream().map(Partner::country).distinct().count();
        return new Count(countries, present.size(), all.size() - pupils, pupils);
    }
}
