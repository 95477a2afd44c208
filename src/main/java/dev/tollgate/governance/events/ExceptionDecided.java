package dev.tollgate.governance.events;

import dev.tollgate.vocabulary.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about an exception was decided.
 *
 * @param key the exception's business key
 * @param outcome STOP, REPLAN or CONTINUE
 * @param level of the breach, as whoever found it named it
 * @param subject of the breach
 * @param dimension of the breach
 * @param tolerance the tolerance that holds from now on; none unless the project continues
 * @param until the last day on which it holds
 * @param summary for people
 */
public record ExceptionDecided(
        ProjectId project,
        String key,
        String outcome,
        String level,
        String subject,
        String dimension,
        @Nullable BigDecimal tolerance,
        @Nullable LocalDate until,
        String summary,
        Instant at) {}
