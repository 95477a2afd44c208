/** Mandates over HTTP: given, looked at and withdrawn. */
@NullMarked
package dev.tollgate.governance.mandates.web;

import org.jspecify.annotations.NullMarked;
