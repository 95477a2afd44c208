/** The list of all projects: where each stands, which gate comes next and whom it waits on. */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "people", "project", "project :: events", "workflow", "workflow :: events"
        })
@NullMarked
package dev.tollgate.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
