package dev.tollgate.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Deploys the small models of the tests. */
final class TestModels {

    private TestModels() {}

    /** All that lies in a folder below {@code workflow/}; what was deployed before stays as it is. */
    static void deploy(RepositoryService repository, String folder) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(folder).source("tests").enableDuplicateFiltering(false);
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:workflow/" + folder + "/**/*.*")) {
                deployment.addInputStream(String.valueOf(resource.getFilename()), resource.getInputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }
}
