/** Gate reviews and gate conditions as processes: their delegates, their listeners and what their models may read. */
@NullMarked
package dev.tollgate.gate.process;

import org.jspecify.annotations.NullMarked;
