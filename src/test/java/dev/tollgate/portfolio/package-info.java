@NullMarked
package dev.tollgate.portfolio;

import org.jspecify.annotations.NullMarked;
