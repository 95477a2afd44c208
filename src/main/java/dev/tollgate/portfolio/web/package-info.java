@NullMarked
package dev.tollgate.portfolio.web;

import org.jspecify.annotations.NullMarked;
