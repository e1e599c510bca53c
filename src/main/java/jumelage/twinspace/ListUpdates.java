package jumelage.twinspace;

import java.util.List;
import jumelage.room.Member;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// All updates that a member sees.
///
/// @param form for whoever may write one
/// @param thrown how many the reader may take out of the trash
public record ListUpdates(
        Member member, List<UpdateLine> updates, @Nullable UpdateForm form, int thrown) implements View {}
