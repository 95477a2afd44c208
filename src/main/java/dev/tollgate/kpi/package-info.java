/** How a project is doing in figures: forecasts, compared with what was agreed and with how far it may stray. */
@ApplicationModule(allowedDependencies = {"vocabulary", "people", "project", "workflow", "workflow :: facts"})
@NullMarked
package dev.tollgate.kpi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
