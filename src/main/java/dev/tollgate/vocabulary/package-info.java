/** The words that every room says: identities, phases, gates, money, and the ways in which a request can fail. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.tollgate.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
