@NullMarked
package dev.tollgate.notification.web;

import org.jspecify.annotations.NullMarked;
