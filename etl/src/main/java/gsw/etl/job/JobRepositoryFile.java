package gsw.etl.job;

import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.Home;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final String NAME = "repository";
    private static final String UNFINISHED = "unfinished";

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

    /** Opens the repository of a warehouse, which is made if it is not there. */
    static JobRepositoryFile open(Home home) throws Exception {
        return Files.exists(file(home, NAME)) ? openExisting(home) : createAnew(home);
    }

    /** Replaces the repository by one that remembers nothing. */
    static JobRepositoryFile createAnew(Home home) throws Exception {
        Files.createDirectories(home.jobs());
        // Under a name of its own until all its tables are there.
        Files.deleteIfExists(file(home, UNFINISHED));
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(home, UNFINISHED), "sa", "");
        try {
            new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"))
                    .execute(pool);
        } finally {
            pool.dispose();
        }
        Files.deleteIfExists(file(home, NAME));
        Durable.rename(file(home, UNFINISHED), file(home, NAME));
        return openExisting(home);
    }

    private static JobRepositoryFile openExisting(Home home) throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(home, NAME), "sa", "");
        try {
            return new JobRepositoryFile(pool);
        } catch (Exception e) {
            pool.dispose();
            throw e;
        }
    }

    private static Path file(Home home, String name) {
        return home.jobs().resolve(name + ".mv.db");
    }

    // The trace file would hold stack traces nobody asked for; errors reach the caller anyway.
    private static String url(Home home, String name) {
        return "jdbc:h2:file:" + home.jobs().toAbsolutePath().resolve(name) + ";TRACE_LEVEL_FILE=0";
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
