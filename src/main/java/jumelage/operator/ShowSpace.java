package jumelage.operator;

import java.util.List;
import jumelage.material.Sizes;
import jumelage.operator.RoomSizes.RoomSize;
import jumelage.shell.View;

/// @param quota what may be in one room
public record ShowSpace(Finding disk, long database, long files, long quota, long file, List<RoomSize> rooms)
        implements View {
    /// From here on, in hundredths of the quota, a room is about to be full.
    public static final int NEARLY = 80;

    public static String size(long bytes) {
        return Sizes.told(bytes);
    }
}
