/** Tollgate: a Project Management Office on a workflow engine. */
@NullMarked
package dev.tollgate;

import org.jspecify.annotations.NullMarked;
