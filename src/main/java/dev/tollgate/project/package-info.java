/** The register of projects: what they are, in which phase they stand, who is involved, and their diary. */
@ApplicationModule(allowedDependencies = {"vocabulary", "people"})
@NullMarked
package dev.tollgate.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
