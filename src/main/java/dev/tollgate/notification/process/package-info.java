@NullMarked
package dev.tollgate.notification.process;

import org.jspecify.annotations.NullMarked;
