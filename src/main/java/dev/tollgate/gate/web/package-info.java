/** Gates as JSON. */
@NullMarked
package dev.tollgate.gate.web;

import org.jspecify.annotations.NullMarked;
