/** Issues and exceptions over HTTP. */
@NullMarked
package dev.tollgate.governance.escalation.web;

import org.jspecify.annotations.NullMarked;
