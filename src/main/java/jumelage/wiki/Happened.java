package jumelage.wiki;

import java.util.List;

/// What the room is told of pages: the keys of sentences, {0} who did it, {1} the page.
final class Happened {
    static final String MADE = "wiki.happened.made";
    static final String EDITED = "wiki.happened.edited";
    static final String RESTORED = "wiki.happened.restored";
    static final String RETURNED = "wiki.happened.returned";

    /// Those of which no revision tells.
    static final List<String> BESIDES = List.of(
            RETURNED,
            "publication.happened.proposed",
            "publication.happened.agreed",
            "publication.happened.waiting",
            "publication.happened.approved",
            "publication.happened.sent-back",
            "publication.happened.narrowed");

    private Happened() {}
}
