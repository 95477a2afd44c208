@NullMarked
package dev.tollgate.lifecycle.imports;

import org.jspecify.annotations.NullMarked;
