/** How a decision on record is proven: the one way to write it down, its hash, its link, and a verifier that needs nothing else. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.tollgate.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
