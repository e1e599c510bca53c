package jumelage.wiki;

import jumelage.document.Document;
import jumelage.document.Passage;
import jumelage.publication.Remark;
import org.jspecify.annotations.Nullable;

/// What was said to a passage when the page came back.
///
/// @param quote the first words of the passage, as they were; empty where it had none
/// @param anchor where it stands in the page; none where it has gone
public record Said(String quote, String words, @Nullable String anchor) {

    static Said of(Remark remark, Document now) {
        return new Said(
                remark.quote(),
                remark.words(),
                Passage.of(now).stream()
                        .filter(passage -> passage.id().equals(remark.block()))
                        .map(Passage::anchor)
                        .findFirst()
                        .orElse(null));
    }
}
