package jumelage.document;

import java.net.URI;

/// A film or map of another site, as it stands in the page.
///
/// @param name how the site is called
/// @param address what a frame shows
record Embed(String name, String address) {

    /// Whom the page's policy has to let in.
    String host() {
        return URI.create(address).getHost();
    }
}
