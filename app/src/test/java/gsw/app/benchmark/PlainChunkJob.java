package gsw.app.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The obvious alternative: a job that reads a file row by row and writes it by JDBC in chunks. It only checks that figures
 * are numbers, and neither looks up codes nor removes duplicates nor publishes anything.
 */
final class PlainChunkJob {

    private static final int CHUNK = 2000;

    private PlainChunkJob() {}

    /** Loads the first rows of a generated file into a table of DuckDB in memory. */
    static void run(Path file, int rows) throws Exception {
        var database = new SingleConnectionDataSource("jdbc:duckdb:", true);
        try {
            new JdbcTemplate(database).execute("""
                create table figure (indicator varchar, ref_area varchar, time_period varchar, sex varchar,
                    age varchar, urbanisation varchar, ethnicity varchar, source varchar, obs_value decimal(38, 12),
                    obs_status varchar, comment_obs varchar)
                """);
            JobExecution execution = execute(job(file, rows, database));
            if (execution.getStatus().isUnsuccessful()) {
                throw new IllegalStateException(
                        "The job failed", execution.getAllFailureExceptions().getFirst());
            }
        } finally {
            database.destroy();
        }
    }

    private static final ResourcelessJobRepository REPOSITORY = new ResourcelessJobRepository();

    private static Job job(Path file, int rows, SingleConnectionDataSource database) {
        var reader = new FlatFileItemReaderBuilder<FieldSet>()
                .name("file")
                .resource(new FileSystemResource(file))
                .encoding("UTF-8")
                .linesToSkip(1)
                .maxItemCount(rows)
                .delimited()
                .names(
                        "indicator",
                        "ref_area",
                        "time_period",
                        "sex",
                        "age",
                        "urbanisation",
                        "ethnicity",
                        "source",
                        "obs_value",
                        "obs_status",
                        "comment_obs")
                .fieldSetMapper(fields -> fields)
                .build();
        var writer = new JdbcBatchItemWriterBuilder<FieldSet>()
                .dataSource(database)
                .sql("insert into figure values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .itemPreparedStatementSetter((fields, statement) -> {
                    for (int i = 0; i < fields.getFieldCount(); i++) {
                        if (i == 8) {
                            statement.setBigDecimal(i + 1, new BigDecimal(fields.readString(i)));
                        } else {
                            statement.setString(i + 1, fields.readString(i));
                        }
                    }
                })
                .build();
        writer.afterPropertiesSet();
        var step = new StepBuilder("load", REPOSITORY)
                .<FieldSet, FieldSet>chunk(CHUNK)
                .transactionManager(new JdbcTransactionManager(database))
                .reader(reader)
                .processor(PlainChunkJob::ifNumber)
                .writer(writer)
                .build();
        return new JobBuilder("plain", REPOSITORY).start(step).build();
    }

    private static @Nullable FieldSet ifNumber(FieldSet fields) {
        return fields.readString(8).matches("[+-]?\\d+(\\.\\d+)?") ? fields : null;
    }

    private static JobExecution execute(Job job) throws Exception {
        var registry = new MapJobRegistry();
        registry.register(job);
        var operator = new TaskExecutorJobOperator();
        operator.setJobRepository(REPOSITORY);
        operator.setJobRegistry(registry);
        operator.afterPropertiesSet();
        return operator.start(job, new JobParameters());
    }
}
