package dev.tollgate.kpi;

import dev.tollgate.vocabulary.Tier;
import java.math.BigDecimal;

/** How far projects may stray, as the process owner has laid it down; table {@code tolerances}. */
public interface ToleranceTable {

    BigDecimal limit(Tier tier, ForecastLevel level, Dimension dimension);
}
