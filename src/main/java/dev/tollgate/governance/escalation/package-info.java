/** What stands in a project's way and goes up the ladder until somebody answers, and what is to be done where a forecast breaks a tolerance. */
@NamedInterface("escalation")
@NullMarked
package dev.tollgate.governance.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
