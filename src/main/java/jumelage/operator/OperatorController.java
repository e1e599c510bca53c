package jumelage.operator;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import jumelage.account.Operator;
import jumelage.audit.Audit;
import jumelage.material.Limits;
import jumelage.shell.NotFound;
import jumelage.shell.Product;
import jumelage.shell.Redirect;
import jumelage.shell.View;
import jumelage.store.Jobs;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How the house is: its health, its jobs, its space; and how its pages look.
@RestController
class OperatorController {
    private static final Set<String> DONE = Set.of("now", "busy");

    private final Checks checks;
    private final Jobs jobs;
    private final RoomSizes sizes;
    private final Disk disk;
    private final Limits limits;
    private final Audit audit;
    private final Clock clock;

    OperatorController(Checks checks, Jobs jobs, RoomSizes sizes, Disk disk, Limits limits, Audit audit, Clock clock) {
        this.checks = checks;
        this.jobs = jobs;
        this.sizes = sizes;
        this.disk = disk;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/operator/health")
    ShowHealth health(Operator operator) {
        var machine = ManagementFactory.getRuntimeMXBean();
        var memory = Runtime.getRuntime();
        return new ShowHealth(
                checks.look(),
                Product.version().orElse(""),
                Runtime.version().toString(),
                Instant.ofEpochMilli(machine.getStartTime()),
                Duration.ofMillis(machine.getUptime()),
                new ShowHealth.Memory(
                        new Finding.Bytes(memory.totalMemory() - memory.freeMemory()),
                        new Finding.Bytes(memory.maxMemory())));
    }

    @GetMapping("/operator/jobs")
    ShowJobs jobs(Operator operator, @RequestParam(defaultValue = "") String done) {
        var said = DONE.contains(done) ? "operator.jobs.done." + done : "";
        return new ShowJobs(jobs.all(), clock.instant().minus(Checks.STUCK), said);
    }

    @PostMapping("/operator/jobs/now")
    @Transactional
    ResponseEntity<View> now(Operator operator, @RequestParam String name, @RequestParam String instance) {
        if (jobs.find(name, instance).isEmpty()) throw new NotFound();
        var hurried = jobs.now(name, instance);
        if (hurried) audit.record("house", operator.id(), "operator.job." + name, null);
        return Redirect.to("/operator/jobs?done=" + (hurried ? "now" : "busy"));
    }

    /// The parts that pages are made of, for whoever builds or translates them.
    @GetMapping("/operator/style")
    ShowStyle style(Operator operator) {
        return new ShowStyle();
    }

    @GetMapping("/operator/space")
    ShowSpace space(Operator operator) {
        return new ShowSpace(
                disk.finding(), sizes.database(), sizes.files(), limits.room(), limits.file(), sizes.heaviest());
    }
}
