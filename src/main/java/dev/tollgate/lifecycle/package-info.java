/** The life of a project as a process: from the idea through governance, planning and execution to closing. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "people",
            "documents",
            "project",
            "project :: events",
            "project :: schedule",
            "governance",
            "governance :: escalation",
            "governance :: events",
            "kpi",
            "kpi :: events",
            "gate",
            "gate :: events",
            "workflow",
            "workflow :: facts"
        })
@NullMarked
package dev.tollgate.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
