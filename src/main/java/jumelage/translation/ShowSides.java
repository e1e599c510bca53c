package jumelage.translation;

import static jumelage.shell.Texts.text;

import java.util.List;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.Labels;
import jumelage.shell.View;
import jumelage.writing.PageAddress;
import jumelage.writing.Title;
import org.jspecify.annotations.Nullable;

/// A version beside its source.
///
/// @param open the block that is being written
/// @param form what stands in its field
/// @param why nothing was changed
/// @param host where texts go for a draft by machine; empty where none is to be had
/// @param progress of a draft of the whole page
/// @param previous and `next`: the nearest blocks that are to do
public record ShowSides(
        Member member,
        Title version,
        Title source,
        List<Piece> pieces,
        Tally tally,
        @Nullable Piece open,
        Form form,
        Outcome.@Nullable Refused why,
        boolean write,
        @Nullable Piece previous,
        @Nullable Piece next,
        String host,
        @Nullable Progress progress)
        implements View {

    static String path(Member member, Title version) {
        return member.room().path() + "/pages/" + version.number() + "/translate";
    }

    /// What leads to `piece` behind the address of all.
    public static String to(Piece piece) {
        return to(piece.block());
    }

    static String to(String block) {
        return "?block=" + block + "#b-" + block;
    }

    public static String anchor(Piece piece) {
        return "b-" + piece.block();
    }

    public String path() {
        return path(member, version);
    }

    public String page(Title title) {
        return member.room().path() + "/pages/"
                + PageAddress.of(title.number(), title.title()).segment();
    }

    public boolean opens(Piece piece) {
        return write && open != null && open.block().equals(piece.block());
    }

    /// What was typed where one can no longer write.
    public @Nullable String lost() {
        return why != null && (open == null || !write) ? form.value("text") : null;
    }

    public String refusal() {
        return why == null ? "" : text("translation.not." + why.key());
    }

    /// What a browser says that keeps what was typed.
    public String keeping() {
        return Labels.of("translation.keeping", "kept", "signOut", "found", "restore", "discard");
    }

    /// How many passages a machine could draft.
    public int missing() {
        return (int) pieces.stream().filter(Piece::missing).count();
    }

    /// Whether a machine may draft what is open.
    public boolean drafts(Piece piece) {
        return !host.isEmpty()
                && piece.translatable()
                && !piece.suggested()
                && !piece.state().done();
    }

    /// As many lines as the words need, within reason.
    public int rows() {
        var source = open == null || open.source() == null ? "" : open.source().text();
        return Math.clamp(Math.max(source.length(), form.value("text").length()) / 50 + 1, 2, 14);
    }
}
