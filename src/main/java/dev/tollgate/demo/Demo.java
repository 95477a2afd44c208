package dev.tollgate.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the demo in place after models and roles, and before the port opens: all of it or nothing. */
@Component
@ConditionalOnProperty("tollgate.demo")
class Demo implements SmartLifecycle {

    /** Earlier than the web server, which starts 2048 before the last phase. */
    private static final int BEFORE_THE_PORT_OPENS = DEFAULT_PHASE - 4096;

    private static final long LOCK = 1_101_000_001L;

    private final DemoPeople people;
    private final DemoPortfolio portfolio;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    private volatile boolean running;

    Demo(DemoPeople people, DemoPortfolio portfolio, JdbcClient database, PlatformTransactionManager transactions) {
        this.people = people;
        this.portfolio = portfolio;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query()
                    .listOfRows();
            people.ensure();
            portfolio.ensure();
        });
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_PORT_OPENS;
    }
}
