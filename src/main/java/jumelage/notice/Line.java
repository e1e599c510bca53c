package jumelage.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A notice on the screen.
public record Line(NoticeId id, Told told, Instant at, boolean unread) {

    static Optional<Line> of(Notice notice, Map<NoticeId, Told> told) {
        return Optional.ofNullable(told.get(notice.id()))
                .map(words -> new Line(notice.id(), words, notice.at(), notice.read() == null));
    }
}
