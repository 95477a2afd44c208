package dev.tollgate.workflow;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the models at start, before the port opens and before jobs run: a bundle whose every resource is as it was
 * stays as it is, any other is deployed whole; all bundles or none.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);

    private static final long ONE_NODE_AT_A_TIME = 7_240_000_001L;

    private final ModelLibrary library;
    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ModelDeployer(
            ModelLibrary library,
            RepositoryService repository,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.library = library;
        this.repository = repository;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1 from (select pg_advisory_xact_lock(?)) as locked")
                    .param(ONE_NODE_AT_A_TIME)
                    .query(Integer.class)
                    .single();
            library.bundles().forEach(this::deploy);
        });
    }

    private void deploy(ModelBundle bundle) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(bundle.name())
                .source("tollgate")
                .enableDuplicateFiltering(false);
        bundle.resources()
                .forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        String id = deployment.deploy().getId();
        log.info(
                "Models of {}: {} resources, deployment {}.",
                bundle.name(),
                bundle.resources().size(),
                id);
    }
}
