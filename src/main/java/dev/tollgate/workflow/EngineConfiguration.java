package dev.tollgate.workflow;

import java.util.ArrayList;
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

    EngineConfiguration(ObjectProvider<TaskEventsListener> taskEvents) {
        this.taskEvents = taskEvents;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setFailedJobRetryTimeCycle("R5/PT1M");
        var listeners = engine.getCustomPostBPMNParseListeners();
        var all = listeners == null ? new ArrayList<BpmnParseListener>() : listeners;
        all.add(new TaskEventsParseListener(task -> taskEvents.getObject().notify(task)));
        engine.setCustomPostBPMNParseListeners(all);
    }
}
