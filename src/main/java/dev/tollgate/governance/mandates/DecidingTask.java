package dev.tollgate.governance.mandates;

import dev.tollgate.vocabulary.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A seat at a decision, with the task that asks for it.
 *
 * @param box the box of the model, {@code committee-decision/cast-vote}
 * @param holder whose seat it is
 * @param acting who has taken the task: the holder or a deputy
 * @param mandate by which a deputy acts
 */
public record DecidingTask(
        String matterKey,
        String box,
        PersonId holder,
        String taskId,
        PersonId acting,
        @Nullable MandateId mandate) {

    public boolean isByDeputy() {
        return !acting.equals(holder);
    }
}
