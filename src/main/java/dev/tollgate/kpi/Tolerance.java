package dev.tollgate.kpi;

import java.math.BigDecimal;

/**
 * How far something may stray.
 *
 * @param round counts how often it was set anew; a breach of a later round is another breach
 */
record Tolerance(BigDecimal limit, int round) {}
