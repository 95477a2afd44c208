package dev.tollgate.workflow;

import dev.tollgate.workflow.check.Finding;
import dev.tollgate.workflow.check.ModelCheck;
import dev.tollgate.workflow.check.ModelsRefused;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/** Stands before the engine's own deployers, whichever way a deployment came in: what is refused changes nothing. */
@Component
class DeploymentGuard implements Deployer {

    private final ModelCheck check;
    private final ModelLibrary library;

    DeploymentGuard(ModelCheck check, ModelLibrary library) {
        this.check = check;
        this.library = library;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // The engine also comes here to read an old deployment into its cache.
        if (!deployment.isNew()) {
            return;
        }
        SortedMap<String, byte[]> resources = new TreeMap<>();
        deployment.getResources().forEach((name, resource) -> resources.put(name, resource.getBytes()));
        CommandContext command = Context.getCommandContext();
        ModelCheck.Definitions ours = library.definitions();
        List<Finding> findings = check.check(
                resources,
                id -> ours.processes().contains(id)
                        || command.getProcessDefinitionManager().findLatestProcessDefinitionByKey(id) != null,
                id -> ours.decisions().contains(id)
                        || command.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(id) != null);
        if (!findings.isEmpty()) {
            throw new ModelsRefused(findings);
        }
    }
}
