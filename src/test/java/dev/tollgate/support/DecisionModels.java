package dev.tollgate.support;

import org.camunda.bpm.engine.RepositoryService;

/**
 * The smallest models at which a matter is decided: by one person, by a seat, by several at once; and one at which a
 * seat only works.
 */
public final class DecisionModels {

    private DecisionModels() {}

    /** Deploys them; what was deployed before stays as it is. */
    public static void deploy(RepositoryService repository) {
        repository
                .createDeployment()
                .name("decisions")
                .source("tests")
                .enableDuplicateFiltering(false)
                .addClasspathResource("workflow/decisions/one-decides.bpmn")
                .addClasspathResource("workflow/decisions/seat-decides.bpmn")
                .addClasspathResource("workflow/decisions/seat-works.bpmn")
                .addClasspathResource("workflow/decisions/several-decide.bpmn")
                .deploy();
    }
}
