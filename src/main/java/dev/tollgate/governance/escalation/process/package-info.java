/** Issues and exceptions as processes: their delegates, their listeners and what their models may read. */
@NullMarked
package dev.tollgate.governance.escalation.process;

import org.jspecify.annotations.NullMarked;
