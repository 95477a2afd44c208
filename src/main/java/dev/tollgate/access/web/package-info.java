/** The pages and answers of access over HTTP: login, who am I, and problems in plain sentences. */
@NullMarked
package dev.tollgate.access.web;

import org.jspecify.annotations.NullMarked;
