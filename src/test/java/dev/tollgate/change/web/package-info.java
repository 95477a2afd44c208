@NullMarked
package dev.tollgate.change.web;

import org.jspecify.annotations.NullMarked;
