/** Benchmarks: what Tollgate costs, side by side with the bare engine on the same PostgreSQL; run by {@code mvn -Pbench test}. */
@NullMarked
package dev.tollgate.bench;

import org.jspecify.annotations.NullMarked;
