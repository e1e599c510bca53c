package jumelage.room;

import java.util.List;

/// What stands around the pages of a room: its menu, its schools.
public interface Frame {
    Frame NONE = new Frame() {
        @Override
        public List<RoomMenu.Entry> menu(Member member) {
            return List.of();
        }

        @Override
        public List<Partner> partners() {
            return List.of();
        }
    };

    List<RoomMenu.Entry> menu(Member member);

    List<Partner> partners();
}
