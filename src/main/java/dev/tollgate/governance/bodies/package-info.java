/** Bodies that decide: their seats with terms of office, their sittings, and what they lack. */
@NamedInterface("bodies")
@NullMarked
package dev.tollgate.governance.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
