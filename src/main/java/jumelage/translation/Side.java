package jumelage.translation;

import java.util.List;
import java.util.stream.Stream;
import jumelage.document.Document;
import jumelage.document.Segment;
import jumelage.writing.Revision;
import jumelage.writing.Tongues;
import jumelage.writing.Written;

/// One of two texts that say the same.
///
/// @param teachers whether it was written for teachers only
record Side(String title, String language, Document body, boolean teachers) {
    /// What the title is called among the blocks; no block can be called so.
    static final String TITLE = Tongues.TITLE;

    static Side of(Revision revision) {
        return new Side(
                revision.title(),
                revision.language(),
                revision.body(),
                revision.audience() == jumelage.publication.Audience.TEACHERS);
    }

    static Side of(Written written, boolean teachers) {
        return new Side(written.title(), written.language(), written.body(), teachers);
    }

    /// The title first.
    List<Segment> passages() {
        var first = new Segment(TITLE, "title", language, title, "", false);
        return Stream.concat(Stream.of(first), Segment.of(body).stream()).toList();
    }
}
