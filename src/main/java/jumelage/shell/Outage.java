package jumelage.shell;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/// Whether something failed because the database does not answer just now: it is being started again, cannot be
/// reached, or has no connection left.
final class Outage {
    static final int SECONDS = 5;

    private Outage() {}

    static boolean behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause())
            if (cause instanceof SQLException told && gone(told)) return true;
        return false;
    }

    /// Class 08: the connection; class 57P: the server shuts down or starts; 53300: too many connections; 25006: it has
    /// become a copy that is only read.
    private static boolean gone(SQLException told) {
        var state = told.getSQLState();
        return told instanceof SQLTransientConnectionException
                || state != null
                        && (state.startsWith("08")
                                || state.startsWith("57P")
                                || state.equals("53300")
                                || state.equals("25006"));
    }
}
