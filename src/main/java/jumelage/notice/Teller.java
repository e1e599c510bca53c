package jumelage.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jumelage.account.Person;

/// Filled by each module that tells something. It is asked whenever its notices are shown or sent, so that nobody reads
/// a title that he may no longer see.
public interface Teller {

    /// Those of `notices` that are its own and that `reader` may be told now, in the language of the present reader.
    Map<NoticeId, Told> told(Person reader, List<Notice> notices);

    /// Those of `notices` for which there are words, each asked for once.
    static Map<NoticeId, Told> each(List<Notice> notices, Function<Notice, Optional<Told>> words) {
        var told = new HashMap<NoticeId, Told>();
        for (var notice : notices) words.apply(notice).ifPresent(one -> told.put(notice.id(), one));
        return told;
    }
}
