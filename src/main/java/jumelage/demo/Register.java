package jumelage.demo;

import java.util.Optional;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.shell.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which of our ids stands for which key of the book.
@Component
class Register {
    private final JdbcClient db;

    Register(JdbcClient db) {
        this.db = db;
    }

    void keep(String key, Id id) {
        keep(key, id.value());
    }

    void keep(String key, UUID id) {
        db.sql("insert into demo.made (key, id) values (?, ?)").params(key, id).update();
    }

    Optional<UUID> find(String key) {
        return db.sql("select id from demo.made where key = ?")
                .param(key)
                .query(UUID.class)
                .optional();
    }

    UUID id(String key) {
        return find(key).orElseThrow();
    }

    /// Staff and pupils go by their plain key, which no two have.
    PersonId person(String key) {
        return new PersonId(id(key));
    }
}
