/** What would be otherwise if a table were changed. */
@NamedInterface("simulation")
@NullMarked
package dev.tollgate.governance.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
