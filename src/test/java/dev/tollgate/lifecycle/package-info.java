@NullMarked
package dev.tollgate.lifecycle;

import org.jspecify.annotations.NullMarked;
