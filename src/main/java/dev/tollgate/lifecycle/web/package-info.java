@NullMarked
package dev.tollgate.lifecycle.web;

import org.jspecify.annotations.NullMarked;
