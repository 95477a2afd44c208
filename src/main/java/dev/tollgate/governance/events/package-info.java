/** What happened in governance, for those who follow. */
@NamedInterface("events")
@NullMarked
package dev.tollgate.governance.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
