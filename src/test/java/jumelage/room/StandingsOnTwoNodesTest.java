package jumelage.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.store.Bells;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whoever is removed from a room on one node is out on the other, although that one has just let him in.
@IntegrationTest
@Transactional(propagation = Propagation.NEVER)
class StandingsOnTwoNodesTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient db;

    @Autowired
    Rooms rooms;

    @Autowired
    ObjectProvider<RoomMenu> menus;

    @Autowired
    Clock clock;

    @Autowired
    Bells bells;

    @Test
    void whoIsRemovedHereIsOutThere() {
        var scene = scenes.scene();
        var nolwenn = scene.as(Role.TEACHER).person();
        var slug = scene.room().slug();
        var bell = bells.another();
        try {
            var there = new Standings(db, rooms, menus, bell, clock);
            assertThat(there.of(slug, nolwenn)).isPresent();

            membership.leave(scene.id(), nolwenn.id(), scene.as(Role.FOUNDER).id());

            await().atMost(Duration.ofSeconds(1))
                    .until(() -> there.of(slug, nolwenn).isEmpty());
        } finally {
            bell.stop();
        }
    }
}
