package jumelage.publication;

import java.util.UUID;
import jumelage.room.RoomId;
import org.springframework.data.relational.core.mapping.Column;

/// The key of a thing with an address: its room, and its own id there. A document's id is its item's.
public record ItemId(@Column("room_id") RoomId room, UUID id) {}
