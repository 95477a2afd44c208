package dev.tollgate.portfolio;

import dev.tollgate.gate.GateStanding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review of a gate as the list shows it.
 *
 * @param due when the next of its tasks is due; none where nobody has one
 * @param waitsOn oldest first
 */
public record GateLine(
        GateStanding standing, String projectName, @Nullable Instant due, List<Waiting> waitsOn) {

    GateLine waitingOn(List<Waiting> tasks) {
        return new GateLine(standing, projectName, due, tasks);
    }
}
