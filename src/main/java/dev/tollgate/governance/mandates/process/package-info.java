/** Mandates in the engine: the guard of every deciding task, the life of a mandate as a process, and its forms. */
@NullMarked
package dev.tollgate.governance.mandates.process;

import org.jspecify.annotations.NullMarked;
