package jumelage.material;

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
        return member.may(Act.SEE_MEMBERS)
                ? List.of(new Entry(25, "/materials", text("material.materials"), "g m"))
                : List.of();
    }
}
