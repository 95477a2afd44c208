/** Change requests as processes: their delegates, their listeners and what their models may read. */
@NullMarked
package dev.tollgate.change.process;

import org.jspecify.annotations.NullMarked;
