package jumelage.twinspace;

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

    LogController(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/twinspaces/{slug}/log")
    ShowLog show(Member member, @RequestParam(required = false) @Nullable Long before) {
        member.must(Act.LOG);
        return new ShowLog(member, LogLine.of(db, member, before));
    }
}
