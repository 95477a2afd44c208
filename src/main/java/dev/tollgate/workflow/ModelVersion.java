package dev.tollgate.workflow;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Names the version of the model by which something was decided, for the record. */
@Component
public class ModelVersion {

    private final RepositoryService repository;

    ModelVersion(RepositoryService repository) {
        this.repository = repository;
    }

    /** For example {@code project-initiation 1 (deployed version 3)}: the owner's version tag, then the engine's count. */
    public String of(String processDefinitionId) {
        ProcessDefinition model = repository.getProcessDefinition(processDefinitionId);
        return "%s %s (deployed version %d)".formatted(model.getKey(), model.getVersionTag(), model.getVersion());
    }
}
