package jumelage.twinspace;

import java.util.Objects;
import java.util.stream.Collectors;
import jumelage.room.Act;
import jumelage.room.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LogController {
    private final JdbcClient db;
    private final Telling telling;

    LogController(JdbcClient db, Telling telling) {
        this.db = db;
        this.telling = telling;
    }

    @GetMapping("/twinspaces/{slug}/log")
    ShowLog show(Member member, @RequestParam(required = false) @Nullable Long before) {
        member.must(Act.LOG);
        var lines = LogLine.of(db, member, before);
        var things = lines.stream()
                .filter(line -> line.about() == null)
                .map(LogLine::subject)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new ShowLog(member, lines, telling.named(member, things));
    }
}
