package dev.tollgate.kpi;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.util.List;

/**
 * A forecast as it was given, with what it was compared with.
 *
 * @param baseline the number of the baseline that held
 */
public record Forecast(
        long number,
        ProjectId project,
        NewForecast expected,
        int baseline,
        List<Deviation> deviations,
        PersonId by,
        Instant at) {

    public Forecast {
        deviations = List.copyOf(deviations);
    }

    public boolean isWithinTolerance() {
        return deviations.stream().noneMatch(Deviation::isBreach);
    }
}
