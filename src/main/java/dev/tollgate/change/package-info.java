/** Requests to change what was agreed: raised, assessed, decided by whom it concerns, and carried out. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "people",
            "documents",
            "project",
            "project :: events",
            "governance",
            "governance :: authority",
            "governance :: bodies",
            "governance :: conditions",
            "governance :: mandates",
            "governance :: matters",
            "workflow",
            "workflow :: facts"
        })
@NullMarked
package dev.tollgate.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
