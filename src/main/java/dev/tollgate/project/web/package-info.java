@NullMarked
package dev.tollgate.project.web;

import org.jspecify.annotations.NullMarked;
