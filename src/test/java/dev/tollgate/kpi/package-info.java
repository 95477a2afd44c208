@NullMarked
package dev.tollgate.kpi;

import org.jspecify.annotations.NullMarked;
