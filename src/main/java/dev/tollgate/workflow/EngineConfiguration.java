package dev.tollgate.workflow;

import dev.tollgate.workflow.check.BeanCatalogue;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the engine needs to know of us, beyond its properties. */
@Component
class EngineConfiguration extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskEventsListener> taskEvents;

    private final ObjectProvider<DeploymentGuard> guard;
    private final ObjectProvider<BeanCatalogue> catalogue;

    EngineConfiguration(
            ObjectProvider<TaskEventsListener> taskEvents,
            ObjectProvider<DeploymentGuard> guard,
            ObjectProvider<BeanCatalogue> catalogue) {
        this.taskEvents = taskEvents;
        this.guard = guard;
        this.catalogue = catalogue;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setFailedJobRetryTimeCycle("R5/PT1M");
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new OurHistory())));
        engine.setExpressionManager(new GuardedExpressions(catalogue::getObject));
        engine.setCustomPreDeployers(
                new ArrayList<>(List.of(deployment -> guard.getObject().deploy(deployment))));
        var listeners = engine.getCustomPostBPMNParseListeners();
        var all = listeners == null ? new ArrayList<BpmnParseListener>() : listeners;
        all.add(new TaskEventsParseListener(task -> taskEvents.getObject().notify(task)));
        engine.setCustomPostBPMNParseListeners(all);
    }
}
