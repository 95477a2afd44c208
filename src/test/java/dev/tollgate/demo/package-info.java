@NullMarked
package dev.tollgate.demo;

import org.jspecify.annotations.NullMarked;
