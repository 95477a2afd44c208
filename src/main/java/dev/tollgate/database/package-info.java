/** Where the data lives: the embedded PostgreSQL of the first start, or the database that the operator names. */
@ApplicationModule(allowedDependencies = "startup")
@NullMarked
package dev.tollgate.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
