package jumelage.twinspace;

import java.util.Optional;
import jumelage.account.Landing;
import jumelage.account.Person;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has one room that runs lands in it, who has several in their list.
@Component
@Order(50)
class Homecoming implements Landing {
    private final JdbcClient db;

    Homecoming(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<String> of(Person person) {
        var rooms = TwinSpaceListing.of(db, person.id());
        if (rooms.isEmpty()) return Optional.empty();
        var running = rooms.stream()
                .filter(room -> room.closed() == null && !room.shut())
                .toList();
        return Optional.of(running.size() == 1 ? running.getFirst().path() : "/twinspaces");
    }
}
