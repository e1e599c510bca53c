package jumelage.operator;

import java.time.Instant;
import java.util.List;
import jumelage.shell.View;
import jumelage.store.Jobs.Job;

/// @param then a job that should have been done by then is stuck
/// @param done what has just been done: a text key, or nothing
public record ShowJobs(List<Job> jobs, Instant then, String done) implements View {}
