package jumelage.twinspace;

import jumelage.room.Member;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// One update.
///
/// @param form for whoever may change it
/// @param stale whether somebody has changed it since the form was opened
public record ShowUpdate(
        Member member, UpdateLine line, @Nullable UpdateForm form, boolean stale) implements View {}
