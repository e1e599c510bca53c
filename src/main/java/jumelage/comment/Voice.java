package jumelage.comment;

import jumelage.room.Member;
import jumelage.shell.Texts;

/// How a member is spoken to in a margin: a child more simply, and in French as *tu*.
public final class Voice {
    private Voice() {}

    /// The text of `key`, or that of `key.pupil` for a pupil where there is one.
    public static String said(Member member, String key, Object... arguments) {
        var forPupils = key + ".pupil";
        return Texts.text(member.role().pupil() && Texts.has(forPupils) ? forPupils : key, arguments);
    }
}
