/** Tests of mandates over HTTP. */
@NullMarked
package dev.tollgate.governance.mandates.web;

import org.jspecify.annotations.NullMarked;
