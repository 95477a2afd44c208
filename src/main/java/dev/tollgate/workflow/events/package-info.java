/** What happens to people's tasks, told inside the engine's transaction. */
@NamedInterface("events")
@NullMarked
package dev.tollgate.workflow.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
