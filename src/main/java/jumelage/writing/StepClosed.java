package jumelage.writing;

import java.util.List;
import jumelage.publication.ItemId;

/// Those who wrote a revision together have come to an end with it; told in the same transaction.
///
/// @param hands the first one is its author
public record StepClosed(ItemId document, int revision, List<Hand> hands) {
    public StepClosed {
        hands = List.copyOf(hands);
    }
}
