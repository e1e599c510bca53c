package jumelage.twinspace;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jumelage.room.Light;
import org.jspecify.annotations.Nullable;

/// What the teachers of a room have typed about its weight.
///
/// @param ceiling kilobytes a page; nothing for no limit
/// @param sparing ticked or not sent
public record LightWish(
        @Nullable @Min(LightWish.LEAST) @Max(LightWish.MOST) Integer ceiling,
        @Nullable String sparing) {
    static final int LEAST = 100;
    static final int MOST = 100_000;

    static LightWish of(Light light) {
        return new LightWish(light.ceiling(), light.sparing() ? "yes" : null);
    }

    boolean spares() {
        return sparing != null;
    }
}
