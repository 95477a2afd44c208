/** Reviews at the gates between phases: criteria, evidence, waivers, votes, outcome and conditions. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "people",
            "project",
            "project :: events",
            "documents",
            "governance",
            "governance :: bodies",
            "governance :: conditions",
            "governance :: matters",
            "workflow",
            "workflow :: facts"
        })
@NullMarked
package dev.tollgate.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
