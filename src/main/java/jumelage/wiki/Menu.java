package jumelage.wiki;

import static jumelage.shell.Texts.text;

import java.util.List;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.room.RoomMenu;
import org.springframework.stereotype.Component;

@Component
class Menu implements RoomMenu {

    @Override
    public List<Entry> entries(Member member) {
        if (!member.may(Act.SEE_MEMBERS)) return List.of();
        return List.of(
                new Entry(20, "/pages", text("wiki.pages"), "g p"),
                new Entry(30, "/changes", text("wiki.changes"), "g l"),
                new Entry(90, "/search", text("wiki.search"), "/"));
    }
}
