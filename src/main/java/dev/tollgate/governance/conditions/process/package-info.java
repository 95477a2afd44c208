/** Conditions as a process: its delegates, its listeners and what people see above its forms. */
@NullMarked
package dev.tollgate.governance.conditions.process;

import org.jspecify.annotations.NullMarked;
