@NullMarked
package dev.tollgate.governance.bodies;

import org.jspecify.annotations.NullMarked;
