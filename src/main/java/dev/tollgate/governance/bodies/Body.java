package dev.tollgate.governance.bodies;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body that decides.
 *
 * @param kind such as {@code change-board}, as the organisation calls it
 * @param ruleSet by which it votes; rows of the table {@code ballot-rules}
 * @param writtenProcedure whether it also votes in writing between its sittings
 * @param zone its time zone; empty for that of the organisation
 * @param region whose public holidays count, {@code au-vic}; empty for those of the organisation
 * @param cadence when it sits regularly; none where it does not
 * @param minutes how long a sitting takes
 * @param papersDays working days before a sitting by which its papers are due
 * @param minimum how many members it needs at least by constituency, altogether under the empty name
 */
public record Body(
        BodyId id,
        String name,
        String kind,
        String ruleSet,
        boolean writtenProcedure,
        String zone,
        String region,
        @Nullable Cadence cadence,
        int minutes,
        int papersDays,
        Map<String, Integer> minimum,
        List<BodySeat> seats,
        List<SittingException> exceptions) {

    public Body {
        minimum = Map.copyOf(minimum);
        seats = List.copyOf(seats);
        exceptions = List.copyOf(exceptions);
    }
}
