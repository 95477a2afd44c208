@NullMarked
package dev.tollgate.stories;

import org.jspecify.annotations.NullMarked;
