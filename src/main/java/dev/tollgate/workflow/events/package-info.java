/** What the engine tells about tasks, in the transaction in which it happens. */
@NamedInterface("events")
@NullMarked
package dev.tollgate.workflow.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
