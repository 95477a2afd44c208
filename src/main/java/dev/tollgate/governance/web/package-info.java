/** Governance over HTTP: who sits where, and what was decided. */
@NullMarked
package dev.tollgate.governance.web;

import org.jspecify.annotations.NullMarked;
