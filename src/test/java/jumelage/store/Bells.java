package jumelage.store;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/// Hangs up the doorbells of other nodes on the database of a test.
@Component
public class Bells {
    private final JdbcConnectionDetails database;

    Bells(JdbcConnectionDetails database) {
        this.database = database;
    }

    /// @return one that hears, to be stopped at the end
    public Doorbell another() {
        var bell = new Doorbell(database);
        bell.start();
        return bell;
    }
}
