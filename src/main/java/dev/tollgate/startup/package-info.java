/** What Tollgate says when it has started, and why when it will not. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.tollgate.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
