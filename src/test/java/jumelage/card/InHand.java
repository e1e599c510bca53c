package jumelage.card;

import java.util.List;
import jumelage.account.PersonId;
import org.springframework.stereotype.Component;

/// The cards that a teacher of a test holds in hand.
@Component
public class InHand {
    private final Sheets sheets;
    private final Cards cards;

    InHand(Sheets sheets, Cards cards) {
        this.sheets = sheets;
        this.cards = cards;
    }

    /// @param address that of a sheet, which its teacher is led to
    public Sheet sheet(PersonId teacher, String address) {
        return sheets.find(teacher, address.replaceAll(".*/", "")).orElseThrow();
    }

    public boolean opens(Slip slip) {
        return cards.opens(slip);
    }

    public void printed(List<Slip> slips) {
        cards.printed(slips);
    }
}
