@NullMarked
package dev.tollgate.change.process;

import org.jspecify.annotations.NullMarked;
