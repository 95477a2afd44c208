package dev.tollgate.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody expects. A figure that is missing is not spoken of.
 *
 * @param subject the milestone that ends the stage, or the budget line of the work package; empty for the whole project
 * @param cost at completion, in the currency of the baseline
 * @param scope per cent of the scope that will not be delivered
 * @param quality per cent of the acceptance criteria that will not be met
 * @param benefit per cent of the benefit that will not be reached
 * @param risk the highest risk, likelihood times impact, 1 to 25
 */
public record NewForecast(
        ForecastLevel level,
        String subject,
        @Nullable BigDecimal cost,
        @Nullable LocalDate finish,
        @Nullable Integer scope,
        @Nullable Integer quality,
        @Nullable Integer benefit,
        @Nullable Integer risk,
        String reason) {}
