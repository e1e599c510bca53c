package jumelage.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.MovingClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ClockJumpsTest {
    @Autowired
    Asker asker;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock real;

    @Test
    void aDoorStandsOpenForAQuarterOfAnHourHoweverTheClockJumps() {
        var clock = new MovingClock(real.instant());
        var doors = new OpenDoors(db, clock);
        var school = asker.school("Collège", "FR");
        var claire = asker.teacher("Claire", school);

        doors.open(school, claire.id());
        assertThat(doors.until(school)).isPresent();
        clock.jump(Duration.ofHours(-1));
        assertThat(doors.until(school)).as("not for an hour and a quarter").isEmpty();
        doors.open(school, claire.id());
        assertThat(doors.until(school)).as("opened anew").isPresent();

        clock.jump(Duration.ofDays(1));
        assertThat(doors.until(school)).isEmpty();
        doors.open(school, claire.id());
        assertThat(doors.until(school)).isPresent();
        clock.jump(Duration.ofDays(-1));
        assertThat(doors.until(school)).as("not for a day").isEmpty();
    }
}
