package jumelage.account;

import java.time.Instant;
import java.util.List;

/// What waits for an office's decision. Each module that asks an office fills its own part; the desk shows all.
public interface Queue {

    /// @param kind a text key such as `school.queue.teacher`
    /// @param path the page on which it is decided, below `/desk/`
    record Waiting(String kind, String icon, String title, String detail, String place, Instant since, String path) {}

    List<Waiting> waiting(Officer officer);

    /// What an officer has decided.
    ///
    /// @param sentence such as “Approved: The rivers”
    record Decided(String sentence, Instant at, String path) {}

    /// What `officer` himself has decided since then.
    default List<Decided> decided(Officer officer, Instant since) {
        return List.of();
    }
}
