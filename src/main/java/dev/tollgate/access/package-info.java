/** Who may come in, and what each role may see and do in the engine. */
@ApplicationModule(allowedDependencies = {"startup", "vocabulary"})
@NullMarked
package dev.tollgate.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
