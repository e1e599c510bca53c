package jumelage.history;

import java.util.ArrayList;
import java.util.List;
import jumelage.room.Partner;
import jumelage.writing.Weaving;

/// What a school has done in a page: a piece of the page's woven bar.
///
/// @param from where the piece begins, in hundredths of the bar
/// @param share its length; 0 where nothing that it wrote is there any more
/// @param blocks how many passages it has changed
public record Strand(Partner school, double from, double share, int blocks) {
    private static final int WHOLE = 100;

    /// In the order of `schools`.
    static List<Strand> of(Weaving.Page page, List<Partner> schools) {
        var strands = new ArrayList<Strand>();
        var there = page.schools();
        var at = 0.0;
        for (var school : schools) {
            if (!there.contains(school.school())) continue;
            var share = page.share(school.school()) * WHOLE;
            strands.add(new Strand(school, at, share, page.blocks(school.school())));
            at += share;
        }
        return strands;
    }

    /// In whole hundredths; what is there at all is one at least.
    int percent() {
        return share == 0 ? 0 : (int) Math.max(1, Math.round(share));
    }

    /// From which edge of the picture it begins, whichever way the reader's language runs.
    String x(String direction) {
        return hundredths(direction.equals("rtl") ? WHOLE - from - share : from);
    }

    String width() {
        return hundredths(share);
    }

    private static String hundredths(double length) {
        return Math.round(length * WHOLE) / (double) WHOLE + "%";
    }
}
