@NullMarked
package dev.tollgate.gate.process;

import org.jspecify.annotations.NullMarked;
