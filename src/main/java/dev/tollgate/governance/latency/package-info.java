/** Where the time of a decision goes: how long it is worked on, waits for evidence, and waits for whoever decides. */
@NamedInterface("latency")
@NullMarked
package dev.tollgate.governance.latency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
