package jumelage.twinspace;

import java.util.ArrayList;
import jumelage.material.Pictures;
import jumelage.publication.Audience;
import jumelage.publication.AudienceChoice;
import jumelage.publication.Crowd;
import jumelage.room.Member;
import jumelage.shell.Form;
import jumelage.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes the forms of updates.
@Component
class UpdateForms {
    private final JdbcClient db;
    private final Pictures pictures;

    UpdateForms(JdbcClient db, Pictures pictures) {
        this.db = db;
        this.pictures = pictures;
    }

    UpdateForm blank(Member member) {
        var language = Screen.current().reader().language();
        return of(member, null, Form.of(new UpdateDraft("", language, Audience.MEMBERS.name(), "", "")));
    }

    UpdateForm of(Member member, UpdateLine line) {
        var draft = new UpdateDraft(
                line.words(),
                line.language(),
                line.audience().name(),
                line.placed().id(),
                "" + line.version());
        return of(member, line, Form.of(draft));
    }

    /// @param line none for a new one
    UpdateForm of(Member member, @Nullable UpdateLine line, Form form) {
        var offered = UpdateRights.offered(member, line);
        var chosen = offered.stream()
                .filter(audience -> form.has("audience", audience.name()))
                .findFirst()
                .orElse(line == null ? Audience.MEMBERS : line.audience());
        var shown = new ArrayList<>(pictures.placeable(member));
        var there = line == null ? Placed.NONE : line.placed();
        if (there.picture() != null
                && shown.stream().noneMatch(one -> there.picture().equals(one.id())))
            shown.add(new Pictures.Picture(there.picture(), 0, "", there.alt(), there.alt(), there.credit()));
        return new UpdateForm(
                form,
                new AudienceChoice(chosen, offered, Crowd.of(db, member.room().id()), java.util.List.of()),
                shown);
    }
}
