/** Documents of a project: versions per slot, with their content kept under its hash. */
@ApplicationModule(allowedDependencies = {"vocabulary", "people", "project"})
@NullMarked
package dev.tollgate.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
