@NullMarked
package dev.tollgate.change;

import org.jspecify.annotations.NullMarked;
