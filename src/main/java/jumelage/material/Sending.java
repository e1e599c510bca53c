package jumelage.material;

import java.util.List;
import java.util.Map;
import jumelage.document.Licence;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.Labels;

/// The form that sends materials.
///
/// @param school how the school is called for which the member sends, if there is one
/// @param form what was said of what was sent
/// @param largest how many bytes a file may have
/// @param left how many bytes fit into the room
public record Sending(Member member, String school, List<Folder> folders, Form form, long largest, long left) {

    /// What is mostly true of a file that somebody sends: it is his own. A credit goes out with the picture, so
    /// nobody's name gets there by itself. What was typed already stays.
    Form slip() {
        if (form.wrong()) return new Form(form.values(), Map.of());
        return Form.of(new Saying("", "", "", "", Licence.OWN.key(), form.value("language"), "", ""));
    }

    String authorHint() {
        return Attribution.hint(school);
    }

    String labels() {
        return Labels.of(
                "material.sending",
                "going",
                "broken",
                "paused",
                "keeping",
                "sent",
                "stopped",
                "empty",
                "large",
                "room",
                "stale",
                "gone",
                "refused",
                "none",
                "unfinished",
                "format");
    }

    String size(long bytes) {
        return Sizes.told(bytes);
    }
}
