package dev.tollgate.governance.mandates.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sets the guard at every box that carries the property {@code decides}. */
@Component
class MandatesInTheEngine extends AbstractProcessEnginePlugin {

    private static final List<String> GUARDED =
            List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_ASSIGNMENT, TaskListener.EVENTNAME_COMPLETE);

    private final ObjectProvider<DecisionGuard> guard;

    MandatesInTheEngine(ObjectProvider<DecisionGuard> guard) {
        this.guard = guard;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = engine.getCustomPostBPMNParseListeners();
        var all = listeners == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(listeners);
        all.add(new GuardedBoxes("decides", GUARDED, task -> guard.getObject().notify(task)));
        engine.setCustomPostBPMNParseListeners(all);
    }
}
