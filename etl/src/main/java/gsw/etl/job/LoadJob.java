package gsw.etl.job;

import gsw.warehouse.storage.LoaderLock;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
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
 * that was cut off, with the rows it needs staged and conformed again; another command starts anew.
 */
public final class LoadJob {

    static final String NAME = "load";
    private static final String FINGERPRINT = "fingerprint";
    private static final String RUN = "run";

    private final Warehouse warehouse;

    public LoadJob(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * @throws LoadRefusedException if it cannot begin as asked: it names a form or source nobody knows
     * @throws LoadRunningException if another load holds the warehouse
     * @throws LoadFailedException if a phase failed; the last release is as it was
     */
    public LoadSummary run(LoadRequest request, LoadWatcher watcher)
            throws LoadRefusedException, LoadRunningException, LoadFailedException {
        try (LoaderLock lock = LoaderLock.tryAcquire(warehouse.home()).orElseThrow(LoadRunningException::new);
                LoadSteps steps = LoadSteps.of(warehouse, request, watcher)) {
            return run(steps, request);
        } catch (IOException | SQLException e) {
            throw new LoadFailedException(e, null, false);
        }
    }

    private LoadSummary run(LoadSteps steps, LoadRequest request) throws LoadRefusedException, LoadFailedException {
        try {
            steps.checkOptions();
            return runWithRepository(steps, request);
        } catch (LoadRefusedException e) {
            throw e;
        } catch (Exception e) {
            throw steps.failed(e);
        }
    }

    private LoadSummary runWithRepository(LoadSteps steps, LoadRequest request) throws Exception {
        try (JobRepositoryFile jobs = JobRepositoryFile.open(warehouse.home())) {
            return run(jobs, steps, request);
        } catch (Exception e) {
            if (steps.haveBegun()) {
                throw e;
            }
        }
        // It remembers only how far the last load came: without it a load that was cut off begins again.
        try (JobRepositoryFile jobs = JobRepositoryFile.createAnew(warehouse.home())) {
            return run(jobs, steps, request);
        }
    }

    private LoadSummary run(JobRepositoryFile jobs, LoadSteps steps, LoadRequest request) throws Exception {
        Job job = job(jobs, steps);
        jobs.registry().register(job);
        recoverKilled(jobs);
        Optional<JobExecution> cutOff = cutOff(jobs, fingerprint(request));
        JobExecution execution;
        if (cutOff.isPresent()) {
            execution = jobs.operator().restart(cutOff.get());
        } else {
            steps.forgetEarlierWork();
            execution = jobs.operator().start(job, parameters(request));
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw steps.failed(execution.getAllFailureExceptions().stream()
                    .findFirst()
                    .orElseGet(() -> new IllegalStateException("The job ended as " + execution.getStatus())));
        }
        LoadSummary summary = steps.summary();
        steps.forgetEarlierWork();
        return summary;
    }

    // What one version of the program left is nothing to go on from for another.
    private String fingerprint(LoadRequest request) throws IOException {
        return request.fingerprint() + ' ' + warehouse.programVersion();
    }

    // Spring Batch runs one set of parameters once; the same command may well be given again.
    private JobParameters parameters(LoadRequest request) throws IOException {
        return new JobParametersBuilder()
                .addString(FINGERPRINT, fingerprint(request))
                .addString(RUN, UUID.randomUUID().toString())
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
                .allowStartIfComplete(phase.leavesItsResultInMemory())
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
        return Optional.ofNullable(jobs.repository().getLastJobExecution(last))
                .filter(execution -> execution.getStatus() != BatchStatus.COMPLETED)
                .filter(execution ->
                        fingerprint.equals(execution.getJobParameters().getString(FINGERPRINT)));
    }
}
