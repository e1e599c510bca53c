package jumelage.material;

import java.util.List;

/// Under what others may use it, by the keys of SPDX; the empty one says nothing, and so allows nothing.
public final class Licences {
    public static final List<String> ALL = List.of(
            "", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "CC0-1.0", "own");

    private Licences() {}

    static boolean known(String key) {
        return ALL.contains(key);
    }
}
