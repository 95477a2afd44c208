/** Tests of governance set-up as a process. */
@NullMarked
package dev.tollgate.governance.process;

import org.jspecify.annotations.NullMarked;
