package jumelage.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL that a run works on: the bundled one of a data folder, or an outside one by its address.
public record Database(String url, String user, String password, boolean bundled, Stopping stopping)
        implements AutoCloseable {

    private static final int OLDEST = 15;

    /// What ends a database that this run has started; nothing for one that it has only joined.
    @FunctionalInterface
    public interface Stopping {
        void stop();
    }

    /// The database of `JUMELAGE_DATABASE_URL` where that is set, else the bundled one, started or joined.
    ///
    /// @throws Refused with a sentence for the operator
    public static Database open(Path data, @Nullable String outside) throws IOException {
        if (outside == null || outside.isBlank()) return Postgres.in(data).open();
        var there = outside(outside.strip());
        there.refuseUnfit();
        return there;
    }

    private void refuseUnfit() {
        try (var connection = connect()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST)
                throw new Refused("Jumelage needs PostgreSQL " + OLDEST + " or newer; that of JUMELAGE_DATABASE_URL is "
                        + connection.getMetaData().getDatabaseProductVersion() + ".");
        } catch (SQLException e) {
            throw new Refused("The PostgreSQL of JUMELAGE_DATABASE_URL lets nobody in: " + e.getMessage());
        }
    }

    /// @param address `postgresql://user:password@host:port/name`
    static Database outside(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException _) {
            throw unreadable();
        }
        var who = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        var known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        if (!known || uri.getHost() == null || who.length < 2 || uri.getPath().length() < 2) throw unreadable();
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath() + query;
        return new Database(jdbc, who[0], who[1], false, () -> {});
    }

    private static Refused unreadable() {
        return new Refused("JUMELAGE_DATABASE_URL must look like postgresql://user:password@host:5432/name.");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() {
        stopping.stop();
    }

    /// Why the store cannot be opened, in a sentence that the operator can act on.
    public static class Refused extends RuntimeException {
        public Refused(String sentence) {
            super(sentence);
        }
    }
}
