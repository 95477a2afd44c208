/** Governance set-up as a process: its delegates, its listeners and what its models may read. */
@NullMarked
package dev.tollgate.governance.process;

import org.jspecify.annotations.NullMarked;
