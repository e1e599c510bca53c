package jumelage.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jumelage.account.Person;
import org.springframework.stereotype.Component;

/// All who can put notices into words.
@Component
class Tellers {
    private final List<Teller> all;

    Tellers(List<Teller> all) {
        this.all = all;
    }

    /// Those that `reader` may be told now.
    Map<NoticeId, Told> told(Person reader, List<Notice> notices) {
        var told = new HashMap<NoticeId, Told>();
        for (var teller : all) {
            var rest = notices.stream()
                    .filter(notice -> !told.containsKey(notice.id()))
                    .toList();
            if (!rest.isEmpty()) told.putAll(teller.told(reader, rest));
        }
        return told;
    }
}
