package jumelage.wiki;

import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.translation.Keeping;
import jumelage.writing.Saving;
import org.springframework.stereotype.Component;

/// Whoever follows a page is told of what is translated there, too.
@Component
class PageKeeping implements Keeping {
    private final Editing editing;

    PageKeeping(Editing editing) {
        this.editing = editing;
    }

    @Override
    public Saving save(ItemId version, jumelage.writing.Draft draft, Member author) {
        return editing.save(version, draft, author);
    }
}
