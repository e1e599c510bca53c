package jumelage.translation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// All that says the same as one thing: what it was made from, what was made from it, and so on.
public final class Family {
    private Family() {}

    /// Without the one itself.
    ///
    /// @param originals for each version what it was made from
    public static Set<UUID> of(UUID one, Map<UUID, UUID> originals) {
        var family = new LinkedHashSet<UUID>();
        var root = root(one, originals);
        if (!root.equals(one)) family.add(root);
        for (var version : originals.keySet())
            if (!version.equals(one) && root(version, originals).equals(root)) family.add(version);
        return family;
    }

    private static UUID root(UUID one, Map<UUID, UUID> originals) {
        var passed = new HashSet<UUID>();
        var at = one;
        while (passed.add(at) && originals.get(at) instanceof UUID next) at = next;
        return at;
    }
}
