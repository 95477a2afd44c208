/** Tests of mandates. */
@NullMarked
package dev.tollgate.governance.mandates;

import org.jspecify.annotations.NullMarked;
