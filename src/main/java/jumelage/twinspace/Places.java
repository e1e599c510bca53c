package jumelage.twinspace;

import static jumelage.shell.Texts.text;

import java.util.ArrayList;
import java.util.List;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.RoomMenu;
import org.springframework.stereotype.Component;

/// What every TwinSpace has in its menu.
@Component
class Places implements RoomMenu {

    @Override
    public List<Entry> entries(Member member) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(0, "", text("twinspace.home"), "g r"));
        if (member.may(Act.SEE_MEMBERS)) entries.add(new Entry(50, "/members", text("twinspace.members"), "g w"));
        if (member.may(Act.SETTINGS)) entries.add(new Entry(80, "/settings", text("twinspace.settings")));
        if (member.may(Act.LOG)) entries.add(new Entry(95, "/log", text("twinspace.log")));
        return entries;
    }
}
