/** Tests of governance over HTTP. */
@NullMarked
package dev.tollgate.governance.web;

import org.jspecify.annotations.NullMarked;
