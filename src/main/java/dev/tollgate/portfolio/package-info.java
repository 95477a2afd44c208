/** The lists of all projects and all gates: where each stands, what comes next and whom it waits on. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "people",
            "project",
            "project :: events",
            "gate",
            "gate :: events",
            "workflow",
            "workflow :: events"
        })
@NullMarked
package dev.tollgate.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
