@NullMarked
package dev.tollgate.lifecycle.process;

import org.jspecify.annotations.NullMarked;
