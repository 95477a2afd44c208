/** Bodies and their decisions as processes: delegates, listeners, forms, facts and tables. */
@NullMarked
package dev.tollgate.governance.bodies.process;

import org.jspecify.annotations.NullMarked;
