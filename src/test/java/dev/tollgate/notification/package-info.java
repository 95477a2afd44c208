@NullMarked
package dev.tollgate.notification;

import org.jspecify.annotations.NullMarked;
