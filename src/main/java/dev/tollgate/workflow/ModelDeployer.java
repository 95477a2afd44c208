package dev.tollgate.workflow;

import dev.tollgate.startup.StartupRefused;
import dev.tollgate.workflow.check.Finding;
import dev.tollgate.workflow.check.ModelCheck;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
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
    private final ModelCheck check;
    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ModelDeployer(
            ModelLibrary library,
            ModelCheck check,
            RepositoryService repository,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.library = library;
        this.check = check;
        this.repository = repository;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        refuseWhatIsNotAllowed();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1 from (select pg_advisory_xact_lock(?)) as locked")
                    .param(ONE_NODE_AT_A_TIME)
                    .query(Integer.class)
                    .single();
            library.bundles().forEach(this::deploy);
        });
    }

    /** All findings of all bundles at once, before the first one is deployed. */
    private void refuseWhatIsNotAllowed() {
        ModelCheck.Definitions ours = library.definitions();
        List<Finding> findings = library.bundles().stream()
                .flatMap(bundle ->
                        check
                                .check(bundle.resources(), ours.processes()::contains, ours.decisions()::contains)
                                .stream())
                .toList();
        if (!findings.isEmpty()) {
            throw new StartupRefused(
                    "The models are not in order:\n"
                            + findings.stream().map(Finding::sentence).collect(Collectors.joining("\n")),
                    "Correct them, or empty the folder named by tollgate.models-dir.");
        }
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
