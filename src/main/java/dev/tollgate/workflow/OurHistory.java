package dev.tollgate.workflow;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the engine remembers: steps, tasks and the variables of processes, but neither every answer of every form nor what
 * a form was filled with. Decisions, answers and their reasons are rows of ours.
 */
class OurHistory implements HistoryLevel {

    static final String NAME = "tollgate";

    /** Kept in the database: never change it. */
    private static final int ID = 41;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, @Nullable Object entity) {
        return HISTORY_LEVEL_AUDIT.isHistoryEventProduced(event, entity)
                && !event.equals(HistoryEventTypes.FORM_PROPERTY_UPDATE)
                && !(entity instanceof VariableInstanceEntity variable && isOfOneStep(variable));
    }

    /** Fields of forms and counters of loops live in the scope of their step, not in that of the process. */
    private static boolean isOfOneStep(VariableInstanceEntity variable) {
        String processInstance = variable.getProcessInstanceId();
        return processInstance != null && !processInstance.equals(variable.getExecutionId());
    }
}
