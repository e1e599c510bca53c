package jumelage.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Membership.Outcome;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Races, run as races. What they leave behind has names of its own.
@IntegrationTest
class MembershipAtOnceTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Membership membership;

    @Autowired
    Members members;

    @Autowired
    Partners partners;

    @RepeatedTest(3)
    @Transactional(propagation = Propagation.NEVER)
    void ofTwoFoundersWhoChangeOneRoleAtOnceTheSecondIsTold() throws Exception {
        var scene = scenes.scene();
        var nolwenn = scene.as(Role.TEACHER).id();

        var outcomes = atOnce(
                () -> membership.changeRole(
                        scene.id(),
                        nolwenn,
                        Role.TEACHER,
                        Role.ADMINISTRATOR,
                        scene.as(Role.FOUNDER).id()),
                () -> membership.changeRole(
                        scene.id(),
                        nolwenn,
                        Role.TEACHER,
                        Role.ADMINISTRATOR,
                        scene.second().id()));

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.DONE, Outcome.OVERTAKEN);
        assertThat(members.find(scene.id(), nolwenn).orElseThrow().role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @RepeatedTest(3)
    @Transactional(propagation = Propagation.NEVER)
    void ofTwoFoundersWhoLeaveAtOnceOneStays() throws Exception {
        var scene = scenes.scene();
        var claire = scene.as(Role.FOUNDER).id();
        var paola = scene.second().id();

        var outcomes = atOnce(
                () -> membership.leave(scene.id(), claire, claire), () -> membership.leave(scene.id(), paola, paola));

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.DONE, Outcome.FOUNDER);
        assertThat(members.of(scene.id()).stream().filter(InRoom::founder)).hasSize(1);
    }

    @RepeatedTest(3)
    @Transactional(propagation = Propagation.NEVER)
    void schoolsThatJoinAtOnceGetWeavesOfTheirOwn() throws Exception {
        var scene = scenes.scene();
        var schools = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 4; i++) {
            var school = scenes.school("Szkoła " + i);
            schools.add(() -> {
                partners.join(scene.id(), school, false);
                return true;
            });
        }

        atOnce(schools);

        assertThat(partners.of(scene.id()).stream().map(Partner::weave)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... work) throws Exception {
        return atOnce(List.of(work));
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<T>>();
            for (var one : work)
                all.add(people.submit(() -> {
                    start.await();
                    return one.call();
                }));
            var outcomes = new ArrayList<T>();
            for (var one : all) outcomes.add(one.get());
            return outcomes;
        }
    }
}
