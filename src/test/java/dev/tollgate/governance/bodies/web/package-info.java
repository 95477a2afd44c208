@NullMarked
package dev.tollgate.governance.bodies.web;

import org.jspecify.annotations.NullMarked;
