@NullMarked
package dev.tollgate.access;

import org.jspecify.annotations.NullMarked;
