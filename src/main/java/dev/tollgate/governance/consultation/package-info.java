/** Whom the project's RACI matrix asks before a decision, what they said, and who hears of it afterwards. */
@NamedInterface("consultation")
@NullMarked
package dev.tollgate.governance.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
