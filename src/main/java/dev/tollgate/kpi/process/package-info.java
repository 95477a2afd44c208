/** Forecasts in Tasklist, and the tables of tolerances. */
@NullMarked
package dev.tollgate.kpi.process;

import org.jspecify.annotations.NullMarked;
