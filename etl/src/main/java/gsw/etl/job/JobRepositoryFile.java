package gsw.etl.job;

import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Files;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch's memory of jobs and steps, in an H2 file of the warehouse; opened only while a load runs. */
final class JobRepositoryFile implements AutoCloseable {

    private final JdbcConnectionPool pool;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final MapJobRegistry registry = new MapJobRegistry();
    private final JobOperator operator;

    private JobRepositoryFile(JdbcConnectionPool pool) throws Exception {
        this.pool = pool;
        this.transactions = new JdbcTransactionManager(pool);
        this.repository = repository(pool, transactions);
        this.operator = operator(repository, registry);
    }

    static JobRepositoryFile open(Home home) throws Exception {
        boolean isNew = !Files.exists(home.jobs().resolve("repository.mv.db"));
        Files.createDirectories(home.jobs());
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(home), "sa", "");
        if (isNew) {
            new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"))
                    .execute(pool);
        }
        return new JobRepositoryFile(pool);
    }

    // The trace file would hold stack traces nobody asked for; errors reach the caller anyway.
    private static String url(Home home) throws IOException {
        return "jdbc:h2:file:" + home.jobs().toAbsolutePath().resolve("repository") + ";TRACE_LEVEL_FILE=0";
    }

    private static JobRepository repository(JdbcConnectionPool pool, PlatformTransactionManager transactions)
            throws Exception {
        var factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(pool);
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    private static JobOperator operator(JobRepository repository, MapJobRegistry registry) throws Exception {
        var operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(registry);
        operator.afterPropertiesSet();
        return operator;
    }

    JobRepository repository() {
        return repository;
    }

    PlatformTransactionManager transactions() {
        return transactions;
    }

    MapJobRegistry registry() {
        return registry;
    }

    JobOperator operator() {
        return operator;
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
