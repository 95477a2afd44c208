@NullMarked
package dev.tollgate.documents;

import org.jspecify.annotations.NullMarked;
