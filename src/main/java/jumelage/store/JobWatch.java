package jumelage.store;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Sees to what the scheduler does not: remembers why a job failed, and minds a clock that was put back.
@Component
class JobWatch extends AbstractSchedulerListener {
    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);
    private final ObjectProvider<Jobs> jobs;

    JobWatch(ObjectProvider<Jobs> jobs) {
        this.jobs = jobs;
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
        if (event != SchedulerEventType.RAN_UPDATE_HEARTBEATS) return;
        try {
            var moved = jobs.getObject().clockPutBack();
            if (moved > 0) LOG.warn("The clock was put back: {} jobs come round at once", moved);
        } catch (DataAccessException e) {
            LOG.warn("The jobs could not be looked at: {}", Jobs.kinds(e));
        }
    }

    @Override
    public void onExecutionComplete(ExecutionComplete done) {
        var cause = done.getCause().orElse(null);
        if (done.getResult() != ExecutionComplete.Result.FAILED || cause == null) return;
        var job = done.getExecution();
        try {
            jobs.getObject().failed(job.getTaskName(), job.getId(), done.getTimeDone(), cause);
        } catch (DataAccessException e) {
            LOG.warn("Why {} failed could not be kept: {}", job.getTaskName(), Jobs.kinds(e));
        }
    }
}
