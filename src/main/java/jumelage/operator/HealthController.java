package jumelage.operator;

import jumelage.shell.Open;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// For load balancers and watchdogs: 200 or 503, and nothing that a stranger could use.
@RestController
class HealthController {
    private final Checks checks;
    private final ApplicationAvailability availability;

    HealthController(Checks checks, ApplicationAvailability availability) {
        this.checks = checks;
        this.availability = availability;
    }

    /// Whether all is well: what a watchdog asks.
    @Open
    @GetMapping("/health")
    ResponseEntity<String> all() {
        return answer(accepting() && checks.lately().stream().noneMatch(Finding::broken));
    }

    /// Whether this node is to be sent requests: what a load balancer asks. At shutdown this goes first.
    @Open
    @GetMapping("/health/ready")
    ResponseEntity<String> ready() {
        return answer(accepting() && checks.needed().stream().noneMatch(Finding::broken));
    }

    /// Whether this process is alive; what does not answer this is started anew.
    @Open
    @GetMapping("/health/live")
    ResponseEntity<String> live() {
        return answer(true);
    }

    private boolean accepting() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    }

    private static ResponseEntity<String> answer(boolean well) {
        return ResponseEntity.status(well ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body(well ? "ok\n" : "not now\n");
    }
}
