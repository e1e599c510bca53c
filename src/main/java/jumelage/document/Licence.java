package jumelage.document;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Under what others may use what is shown, by the keys of SPDX. None is ever taken away: documents keep them.
public enum Licence {
    CC0("CC0-1.0", "CC0 1.0", "publicdomain/zero/1.0/"),
    PUBLIC_DOMAIN("CC-PDM-1.0", "Public Domain Mark 1.0", "publicdomain/mark/1.0/"),
    BY("CC-BY-4.0", "CC BY 4.0", "licenses/by/4.0/"),
    BY_SA("CC-BY-SA-4.0", "CC BY-SA 4.0", "licenses/by-sa/4.0/"),
    BY_NC("CC-BY-NC-4.0", "CC BY-NC 4.0", "licenses/by-nc/4.0/"),
    BY_NC_SA("CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0", "licenses/by-nc-sa/4.0/"),
    BY_ND("CC-BY-ND-4.0", "CC BY-ND 4.0", "licenses/by-nd/4.0/"),
    BY_NC_ND("CC-BY-NC-ND-4.0", "CC BY-NC-ND 4.0", "licenses/by-nc-nd/4.0/"),
    BY_3("CC-BY-3.0", "CC BY 3.0", "licenses/by/3.0/"),
    BY_SA_3("CC-BY-SA-3.0", "CC BY-SA 3.0", "licenses/by-sa/3.0/"),
    /// Made for this project: the author is named, nothing is allowed to others.
    OWN("own", "", null);

    private final String key;
    private final String words;
    private final @Nullable String path;

    Licence(String key, String words, @Nullable String path) {
        this.key = key;
        this.words = words;
        this.path = path;
    }

    public static Optional<Licence> of(String key) {
        return Arrays.stream(values())
                .filter(licence -> licence.key.equals(key))
                .findFirst();
    }

    public String key() {
        return key;
    }

    /// How it is called in every language; empty where there is nothing to tell.
    public String words() {
        return words;
    }

    /// Where it can be read.
    public Optional<String> address() {
        return Optional.ofNullable(path).map("https://creativecommons.org/"::concat);
    }
}
