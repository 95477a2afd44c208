/** What people see of their tasks: the facts over HTTP, and the panel that shows them in Tasklist. */
@NullMarked
package dev.tollgate.workflow.web;

import org.jspecify.annotations.NullMarked;
