package jumelage.live;

import java.io.IOException;

/// The way out to one browser. One thread uses it at a time, and waits where the browser is slow.
interface Outlet {

    /// @throws IOException when the browser has taken nothing for long, or is gone
    void send(byte[] message) throws IOException;

    /// Asks the browser itself, not the page, whether it is there.
    void ping() throws IOException;

    /// Ends it; never throws.
    void end(int code);
}
