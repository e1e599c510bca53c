package jumelage.store;

import java.io.IOException;
import java.sql.SQLException;

/// An operator's command that works on what is kept, below the application, which is not started for it.
public interface Groundwork {
    /// @return the exit code
    /// @throws Database.Refused with a sentence for the operator
    int run(Premises premises) throws IOException, SQLException;
}
