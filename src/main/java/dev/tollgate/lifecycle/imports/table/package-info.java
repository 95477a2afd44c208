/** Reads the files of portfolios row by row, within stated limits, whoever made them. */
@NullMarked
package dev.tollgate.lifecycle.imports.table;

import org.jspecify.annotations.NullMarked;
