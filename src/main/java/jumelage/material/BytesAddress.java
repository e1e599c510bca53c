package jumelage.material;

import jumelage.room.Room;

/// Where bytes of a material lie: told by their hash, so that what is there never changes.
///
/// @param number of the material in its room
public record BytesAddress(int number, String sha256) {

    /// For members.
    ///
    /// @param form such as `small`, of a picture; `file`, of whatever has one form
    public String inside(Room room, String form) {
        return room.path() + below(form);
    }

    /// For everybody.
    public String outside(Room room, String form) {
        return "/projects/" + room.slug() + below(form);
    }

    private String below(String form) {
        return "/materials/" + number + "/" + sha256 + "/" + form;
    }
}
