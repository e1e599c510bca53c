package jumelage.wiki;

import static jumelage.shell.Texts.comma;
import static jumelage.shell.Texts.text;

import java.util.Map;
import jumelage.room.Member;
import jumelage.shell.Labels;
import tools.jackson.databind.json.JsonMapper;

/// All that is said to somebody who writes with others, as the JSON that `together` takes.
final class Spoken {
    private static final JsonMapper JSON = new JsonMapper();

    private Spoken() {}

    static String to(Member member) {
        return JSON.writeValueAsString(Map.ofEntries(
                Map.entry("comma", comma()),
                Map.entry("me", text("live.me")),
                Map.entry("guests", text("writing.colours.guests")),
                Map.entry("connecting", text("live.connecting")),
                Map.entry("saving", text("live.saving")),
                Map.entry("saved", text("live.saved")),
                Map.entry("unsaved", Labels.plurals("live.unsaved")),
                Map.entry("offline", text("live.offline")),
                Map.entry("added", Labels.plurals("live.added")),
                Map.entry("adds", text("live.adds")),
                Map.entry("changes", text("live.changes")),
                Map.entry("signOut", Voice.said(member, "wiki.keeping.sign-out")),
                Map.entry("signedOut", text("live.signed-out")),
                Map.entry("signIn", text("live.signed-out.again")),
                Map.entry("shut", text("live.shut")),
                Map.entry("gone", text("live.gone")),
                Map.entry("oldSchema", text("live.old-schema")),
                Map.entry("oldEpoch", text("live.old-epoch")),
                Map.entry("refused", text("live.refused")),
                Map.entry("aside", text("live.aside")),
                Map.entry("see", text("live.aside.see")),
                Map.entry("copy", text("live.aside.copy")),
                Map.entry("copied", text("live.aside.copied")),
                Map.entry("forget", text("live.aside.forget"))));
    }
}
