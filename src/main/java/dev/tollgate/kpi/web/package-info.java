/** Forecasts over HTTP. */
@NullMarked
package dev.tollgate.kpi.web;

import org.jspecify.annotations.NullMarked;
