package jumelage.translation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jumelage.document.Segment;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import jumelage.writing.Revision;
import jumelage.writing.Title;
import jumelage.writing.Tongues;
import org.springframework.stereotype.Component;

/// What every reader is told of languages.
@Component
class PublicTongues implements Tongues {
    private final Versions versions;
    private final KnownBlocks known;

    PublicTongues(Versions versions, KnownBlocks known) {
        this.versions = versions;
        this.known = known;
    }

    @Override
    public List<Title> others(Eyes eyes, ItemId document) {
        return versions.others(eyes, document);
    }

    @Override
    public Set<String> unchecked(Revision revision) {
        var blocks = known.of(revision.document()).stream()
                .filter(one -> !one.unchecked().isEmpty())
                .collect(Collectors.toMap(Known::block, Function.identity()));
        if (blocks.isEmpty()) return Set.of();
        return Side.of(revision).passages().stream()
                .filter(passage -> blocks.get(passage.id()) instanceof Known one
                        && one.unchecked().contains(Fingerprint.of(passage.words())))
                .map(Segment::id)
                .collect(Collectors.toSet());
    }
}
