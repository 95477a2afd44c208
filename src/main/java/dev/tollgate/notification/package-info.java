/** Tells people by mail that something waits for them; a dead mail server stops nobody. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "people",
            "project",
            "governance",
            "governance :: conditions",
            "governance :: events",
            "governance :: matters",
            "startup",
            "workflow",
            "workflow :: events"
        })
@NullMarked
package dev.tollgate.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
