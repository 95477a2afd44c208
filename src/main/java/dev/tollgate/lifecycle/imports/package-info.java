/** Takes over another portfolio's projects from a file, each at the place in its life that its dates say. */
@NullMarked
package dev.tollgate.lifecycle.imports;

import org.jspecify.annotations.NullMarked;
