/** What happened at the gates. */
@NamedInterface("events")
@NullMarked
package dev.tollgate.gate.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
