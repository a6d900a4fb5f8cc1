package gsw.etl.job;

import gsw.warehouse.storage.LoaderLock;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The load as one Spring Batch job, one step a phase. After a kill the same command on the same files goes on at the step
 * that was cut off; another command starts anew.
 */
public final class LoadJob {

    private static final String NAME = "load";
    private static final String FINGERPRINT = "fingerprint";
    private static final String STARTED = "started";

    private final Warehouse warehouse;

    public LoadJob(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * @throws LoadRunningException if another load holds the warehouse
     * @throws LoadFailedException if a phase failed; the last release is as it was
     */
    public LoadSummary run(LoadRequest request, LoadWatcher watcher) throws LoadRunningException, LoadFailedException {
        try (LoaderLock lock = LoaderLock.tryAcquire(warehouse.home()).orElseThrow(LoadRunningException::new);
                JobRepositoryFile jobs = JobRepositoryFile.open(warehouse.home());
                LoadSteps steps = new LoadSteps(warehouse, request, watcher)) {
            return run(jobs, steps, request);
        } catch (LoadRunningException | LoadFailedException e) {
            throw e;
        } catch (Exception e) {
            throw new LoadFailedException(e);
        }
    }

    private LoadSummary run(JobRepositoryFile jobs, LoadSteps steps, LoadRequest request) throws Exception {
        Job job = job(jobs, steps);
        jobs.registry().register(job);
        recoverKilled(jobs);
        Optional<JobExecution> cutOff = cutOff(jobs, request.fingerprint());
        JobExecution execution;
        if (cutOff.isPresent()) {
            execution = jobs.operator().restart(cutOff.get());
        } else {
            steps.forgetEarlierWork();
            execution = jobs.operator().start(job, parameters(request));
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new LoadFailedException(execution.getAllFailureExceptions().stream()
                    .findFirst()
                    .orElseGet(() -> new IllegalStateException("The job ended as " + execution.getStatus())));
        }
        LoadSummary summary = steps.summary();
        steps.forgetEarlierWork();
        return summary;
    }

    private JobParameters parameters(LoadRequest request) throws Exception {
        return new JobParametersBuilder()
                .addString(FINGERPRINT, request.fingerprint())
                .addString(STARTED, warehouse.clock().instant().toString())
                .toJobParameters();
    }

    private static Job job(JobRepositoryFile jobs, LoadSteps steps) {
        SimpleJobBuilder job = new JobBuilder(NAME, jobs.repository()).start(step(jobs, steps, Phase.REGISTER));
        for (Phase phase : Phase.values()) {
            if (phase != Phase.REGISTER) {
                job = job.next(step(jobs, steps, phase));
            }
        }
        return job.build();
    }

    private static Step step(JobRepositoryFile jobs, LoadSteps steps, Phase phase) {
        return new StepBuilder(phase.code(), jobs.repository())
                .tasklet(
                        (contribution, context) -> {
                            steps.run(phase);
                            return RepeatStatus.FINISHED;
                        },
                        jobs.transactions())
                .build();
    }

    // We hold the lock, so an execution that is marked as running belongs to a process that was killed.
    private static void recoverKilled(JobRepositoryFile jobs) {
        for (JobExecution killed : jobs.repository().findRunningJobExecutions(NAME)) {
            jobs.operator().recover(killed);
        }
    }

    private static Optional<JobExecution> cutOff(JobRepositoryFile jobs, String fingerprint) {
        JobInstance last = jobs.repository().getLastJobInstance(NAME);
        if (last == null) {
            return Optional.empty();
        }
        JobExecution execution = jobs.repository().getLastJobExecution(last);
        boolean continues = execution != null
                && execution.getStatus() != BatchStatus.COMPLETED
                && fingerprint.equals(execution.getJobParameters().getString(FINGERPRINT));
        return continues ? Optional.of(execution) : Optional.empty();
    }
}
