@NullMarked
package dev.tollgate.governance.bodies.process;

import org.jspecify.annotations.NullMarked;
