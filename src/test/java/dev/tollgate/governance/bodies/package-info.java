@NamedInterface("bodies")
@NullMarked
package dev.tollgate.governance.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
