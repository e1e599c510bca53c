package jumelage.live;

import jumelage.publication.ItemId;

/// Seats people at documents, see [Sheets#join].
interface Seating {
    Seat join(ItemId document, Scribe scribe, Line line);
}
