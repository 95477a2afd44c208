/** What the figures told, for those who follow. */
@NamedInterface("events")
@NullMarked
package dev.tollgate.kpi.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
