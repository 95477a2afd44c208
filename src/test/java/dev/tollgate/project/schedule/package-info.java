@NullMarked
package dev.tollgate.project.schedule;

import org.jspecify.annotations.NullMarked;
