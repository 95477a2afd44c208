@NullMarked
package dev.tollgate.people;

import org.jspecify.annotations.NullMarked;
