@NullMarked
package dev.tollgate.project;

import org.jspecify.annotations.NullMarked;
