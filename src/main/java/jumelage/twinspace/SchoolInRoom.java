package jumelage.twinspace;

import java.util.List;
import jumelage.room.ClassesInRooms.TakingPart;
import jumelage.room.InRoom;
import jumelage.room.Partner;

/// A school of a room with its people there.
public record SchoolInRoom(Partner partner, List<InRoom> adults, List<InRoom> pupils, List<TakingPart> classes) {}
