package jumelage.live;

import java.util.List;
import java.util.Set;
import jumelage.yjs.Doc;
import jumelage.yjs.Node;
import jumelage.yjs.Part;
import jumelage.yjs.Read;

/// How large a document is at most: counted when it must be, else what came since is added.
final class Growth {
    private static final Set<String> FIGURES = Set.of("picture", "film", "sound", "fileCard");

    private long words;
    private long nodes;
    private long figures;

    Growth(Doc doc) {
        count(Read.nodes(doc));
    }

    /// @throws Refusal when the document would be larger than one may be
    void add(List<Part> parts, Doc doc) {
        long moreWords = 0, moreNodes = 0, moreFigures = 0;
        for (var part : parts)
            switch (part.what()) {
                case Part.Characters(String text) -> moreWords += text.length();
                case Part.Element element -> {
                    moreNodes++;
                    if (FIGURES.contains(element.name())) moreFigures++;
                }
                case Part.Text _, Part.Format _ -> moreNodes++;
                case Part.Plain _, Part.Foreign _, Part.Embedded _ -> {}
            }
        if (moreWords + moreNodes == 0) return;
        if (!fits(moreWords, moreNodes, moreFigures)) {
            words = nodes = figures = 0;
            count(Read.nodes(doc));
            if (!fits(moreWords, moreNodes, moreFigures))
                throw new Refusal(Farewell.REFUSED, "The document would be larger than one may be");
        }
        words += moreWords;
        nodes += moreNodes;
        figures += moreFigures;
    }

    private boolean fits(long moreWords, long moreNodes, long moreFigures) {
        return (moreWords == 0 || words + moreWords <= Bounds.WORDS)
                && (moreNodes == 0 || nodes + moreNodes <= Bounds.NODES)
                && (moreFigures == 0 || figures + moreFigures <= Bounds.FIGURES);
    }

    private void count(List<Node> all) {
        for (var node : all) {
            nodes++;
            switch (node) {
                case Node.Text text -> words += text.text().length();
                case Node.Element element -> {
                    if (FIGURES.contains(element.type())) figures++;
                    count(element.content());
                }
                case Node.Embedded _ -> {}
            }
        }
    }
}
