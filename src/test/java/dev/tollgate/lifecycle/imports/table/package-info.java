@NullMarked
package dev.tollgate.lifecycle.imports.table;

import org.jspecify.annotations.NullMarked;
