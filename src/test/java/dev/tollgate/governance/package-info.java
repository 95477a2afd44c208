/** Tests of governance: seats, responsibilities, ballots and decisions. */
@NullMarked
package dev.tollgate.governance;

import org.jspecify.annotations.NullMarked;
