/** An invented portfolio and its people, which make the first start worth looking at. */
@ApplicationModule(allowedDependencies = {"vocabulary", "people", "project", "governance", "gate", "lifecycle"})
@NullMarked
package dev.tollgate.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
