@NullMarked
package dev.tollgate.startup;

import org.jspecify.annotations.NullMarked;
