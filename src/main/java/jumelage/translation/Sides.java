package jumelage.translation;

import java.util.List;
import java.util.Optional;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.NotFound;
import jumelage.writing.Title;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays the two sides of a version together for whoever translates.
@Component
class Sides {
    private final Versions versions;
    private final Translating translating;
    private final Drafting drafting;
    private final Drafts drafts;
    private final Machine machine;

    Sides(Versions versions, Translating translating, Drafting drafting, Drafts drafts, Machine machine) {
        this.versions = versions;
        this.translating = translating;
        this.drafting = drafting;
        this.drafts = drafts;
        this.machine = machine;
    }

    /// @param block the one to write; else the first that is to do
    ShowSides of(Member member, Title version, @Nullable String block) {
        var pieces = pieces(member, version);
        var open = find(pieces, block).or(() -> toDo(pieces)).orElse(null);
        return view(member, version, pieces, open, open == null ? Form.EMPTY : Form.of(Words.of(open)), null);
    }

    /// What was typed, beside how both sides stand now.
    ShowSides again(Member member, Title version, Words words, Form form, Outcome.@Nullable Refused why) {
        var pieces = pieces(member, version);
        return view(member, version, pieces, find(pieces, words.block()).orElse(null), form, why);
    }

    /// Where one goes on when something was said in `block`.
    String next(Member member, Title version, String block) {
        var pieces = pieces(member, version);
        var after = after(pieces, block).or(() -> toDo(pieces)).orElse(null);
        return ShowSides.path(member, version) + (after == null ? "" : ShowSides.to(after));
    }

    private ShowSides view(
            Member member,
            Title version,
            List<Piece> pieces,
            @Nullable Piece open,
            Form form,
            Outcome.@Nullable Refused why) {
        var source = versions.source(version.key(), member).orElseThrow(NotFound::new);
        return new ShowSides(
                member,
                version,
                source,
                pieces,
                Tally.of(pieces),
                open,
                form,
                why,
                translating.writes(version.key(), member),
                open == null ? null : after(pieces.reversed(), open.block()).orElse(null),
                open == null ? null : after(pieces, open.block()).orElse(null),
                drafting.offered(version.key(), member) ? machine.host() : "",
                drafts.of(version.key()).orElse(null));
    }

    private List<Piece> pieces(Member member, Title version) {
        var pieces = versions.pieces(version.key(), member);
        if (pieces.isEmpty()) throw new NotFound();
        return pieces;
    }

    private static Optional<Piece> find(List<Piece> pieces, @Nullable String block) {
        return pieces.stream().filter(piece -> piece.block().equals(block)).findFirst();
    }

    private static Optional<Piece> toDo(List<Piece> pieces) {
        return pieces.stream().filter(piece -> !piece.state().done()).findFirst();
    }

    private static Optional<Piece> after(List<Piece> pieces, String block) {
        return toDo(pieces.stream()
                .dropWhile(piece -> !piece.block().equals(block))
                .skip(1)
                .toList());
    }
}
