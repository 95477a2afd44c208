/** Consultation as a process: its delegates, its listeners, and what is shown of it above other forms. */
@NullMarked
package dev.tollgate.governance.consultation.process;

import org.jspecify.annotations.NullMarked;
