package dev.tollgate.workflow;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the engine remembers: steps, tasks and variables, but not every answer of every form a second time. Decisions and
 * their reasons are rows of ours.
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
                && !event.equals(HistoryEventTypes.FORM_PROPERTY_UPDATE);
    }
}
