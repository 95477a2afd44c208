/** What tests of the whole application share: one context, one database server, the clock, the jobs and the mail. */
@NullMarked
package dev.tollgate.support;

import org.jspecify.annotations.NullMarked;
