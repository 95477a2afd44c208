/** The engine's housekeeping: typed variables, delegates and listeners, form answers, deployment and its checks. */
@ApplicationModule(allowedDependencies = {"vocabulary", "startup"})
@NullMarked
package dev.tollgate.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
