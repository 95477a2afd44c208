package dev.tollgate.governance.matters;

import java.time.Instant;
import java.util.List;

/**
 * A room that has something for the agenda of a body besides what the body votes on: conditions that expired, blockers,
 * exceptions. A bean of this type is all that it takes.
 */
public interface AgendaSource {

    /**
     * What stands now and belongs on the agenda.
     *
     * @param body the id of the body, {@code steering-committee}
     * @param sitting when it sits
     */
    List<AgendaItem> itemsFor(String body, Instant sitting);
}
