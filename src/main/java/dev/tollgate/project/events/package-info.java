/** What happened to projects, told in the transaction in which it happened. */
@NamedInterface("events")
@NullMarked
package dev.tollgate.project.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
