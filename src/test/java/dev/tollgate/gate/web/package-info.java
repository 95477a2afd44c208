/** Tests of gates over HTTP. */
@NullMarked
package dev.tollgate.gate.web;

import org.jspecify.annotations.NullMarked;
