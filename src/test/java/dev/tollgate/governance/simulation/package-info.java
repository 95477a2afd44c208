@NullMarked
package dev.tollgate.governance.simulation;

import org.jspecify.annotations.NullMarked;
