@NullMarked
package dev.tollgate.proof;

import org.jspecify.annotations.NullMarked;
