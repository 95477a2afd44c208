/** Tests of consultation as a process. */
@NullMarked
package dev.tollgate.governance.consultation.process;

import org.jspecify.annotations.NullMarked;
