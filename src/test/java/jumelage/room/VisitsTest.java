package jumelage.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class VisitsTest {
    @Autowired
    Twinning twinning;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Visits visits;
    private Member claire;
    private Member ines;

    @BeforeEach
    void room() {
        visits = visits();
        var twin = twinning.room();
        var school = twin.school("Collège des Marais");
        claire = twin.founder("Claire", school);
        ines = twin.founder("Inès", school);
    }

    @Test
    void aVisitIsAskedForOnceAndWrittenDown() {
        assertThat(visits.before(claire)).isEmpty();
        assertThat(seen(claire)).isAfter(clock.instant().minusSeconds(30));

        var yesterday = clock.instant().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        db.sql("update room.visit set at = ? where person = ?")
                .params(yesterday, claire.id())
                .update();
        assertThat(visits.before(claire)).as("the same visit").isEmpty();
        assertThat(seen(claire)).as("nothing is written in between").isEqualTo(yesterday);

        assertThat(visits().before(claire)).as("another node").contains(yesterday);
        assertThat(visits().before(claire)).as("within the new visit").contains(yesterday);
    }

    @Test
    void everybodyHasAVisitOfTheirOwn() {
        var yesterday = clock.instant().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        db.sql("insert into room.visit (room_id, person, at) values (?, ?, ?)")
                .params(claire.room().id(), claire.id(), yesterday)
                .update();

        assertThat(visits.before(claire)).contains(yesterday);
        assertThat(visits.before(ines)).isEmpty();
        assertThat(visits.before(claire)).contains(yesterday);
    }

    private Visits visits() {
        return new Visits(db, clock, Duration.ofMinutes(1));
    }

    private Instant seen(Member member) {
        return db.sql("select at as value from room.visit where room_id = ? and person = ?")
                .params(member.room().id(), member.id())
                .query(Instant.class)
                .single();
    }
}
