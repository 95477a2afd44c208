/** Tests of the engine's housekeeping and of Tasklist around it. */
@NullMarked
package dev.tollgate.workflow;

import org.jspecify.annotations.NullMarked;
