/** What a decision demands: agreed, given to an owner, reported, confirmed by somebody else, or lapsed. */
@NamedInterface("conditions")
@NullMarked
package dev.tollgate.governance.conditions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
