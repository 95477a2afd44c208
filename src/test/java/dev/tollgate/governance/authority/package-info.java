@NullMarked
package dev.tollgate.governance.authority;

import org.jspecify.annotations.NullMarked;
