/** Who is there, who is asking, and on which days people work. */
@ApplicationModule(allowedDependencies = {"vocabulary", "workflow"})
@NullMarked
package dev.tollgate.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
