package dev.tollgate.governance.escalation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the project manager lays before those who decide.
 *
 * @param cause why it came to this
 * @param onContinue what follows if the project goes on with another tolerance
 * @param onReplan what follows if it is planned anew
 * @param onStop what follows if it is stopped
 * @param tolerance the tolerance that is asked for, in the unit of the breach
 * @param until the last day on which it would hold
 */
public record ExceptionReport(
        String cause,
        String onContinue,
        String onReplan,
        String onStop,
        ExceptionOutcome recommendation,
        String why,
        @Nullable BigDecimal tolerance,
        @Nullable LocalDate until) {}
