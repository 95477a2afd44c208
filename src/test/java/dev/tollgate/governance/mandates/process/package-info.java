/** Tests of mandates in the engine. */
@NullMarked
package dev.tollgate.governance.mandates.process;

import org.jspecify.annotations.NullMarked;
