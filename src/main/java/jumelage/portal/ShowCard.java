package jumelage.portal;

import java.util.List;
import java.util.stream.Collectors;
import jumelage.project.Project;
import jumelage.school.OfficeNames;
import jumelage.shell.Texts;
import jumelage.shell.View;
import jumelage.twinspace.PublicUpdates;
import jumelage.writing.PageAddress;
import jumelage.writing.Title;

/// A project's public card.
///
/// @param pages what everybody may read of it
/// @param updates what it has said to everybody
/// @param offices those that have approved it
/// @param member whether the reader is at home in its room
/// @param founder whether he is one of its founders
public record ShowCard(
        Project project,
        List<CardPartner> partners,
        List<Title> pages,
        List<PublicUpdates.Told> updates,
        List<String> offices,
        boolean member,
        boolean founder)
        implements View {

    public boolean closed() {
        return project.state() == Project.State.CLOSED;
    }

    public String path(Title page) {
        return "/projects/" + project.slug() + "/pages/"
                + PageAddress.of(page.number(), page.title()).segment();
    }

    public String approvedBy() {
        return offices.stream().map(OfficeNames::name).collect(Collectors.joining(Texts.comma()));
    }
}
