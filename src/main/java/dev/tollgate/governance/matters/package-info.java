/** What is decided on, whatever it is: a gate, a change request, an exception; each told by the room that knows it. */
@NamedInterface("matters")
@NullMarked
package dev.tollgate.governance.matters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
