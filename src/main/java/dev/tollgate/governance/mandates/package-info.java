/** Who may decide for whom, on what, up to which amount, from when to when; checked at every claim and every completion. */
@NamedInterface("mandates")
@NullMarked
package dev.tollgate.governance.mandates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
