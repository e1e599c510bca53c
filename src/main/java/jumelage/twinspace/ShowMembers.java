package jumelage.twinspace;

import java.util.List;
import jumelage.room.InRoom;
import jumelage.room.Member;
import jumelage.shell.View;

/// @param guests experts and observers
/// @param addable classes of the reader's school that are not in the room
/// @param colleagues whom the reader may ask
/// @param invited whoever has been asked and has not answered
/// @param notice the key of what has just happened or could not; empty for nothing
public record ShowMembers(
        Member member,
        Powers powers,
        Count count,
        List<SchoolInRoom> schools,
        List<InRoom> guests,
        List<OwnClass> addable,
        Colleagues colleagues,
        List<Invited> invited,
        String notice)
        implements View {

    public String invitations() {
        return FirstSteps.invitations(member.room());
    }
}
