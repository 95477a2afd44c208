@NullMarked
package dev.tollgate.governance.latency;

import org.jspecify.annotations.NullMarked;
