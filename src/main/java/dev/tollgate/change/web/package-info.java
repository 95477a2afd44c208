/** Change requests as JSON. */
@NullMarked
package dev.tollgate.change.web;

import org.jspecify.annotations.NullMarked;
