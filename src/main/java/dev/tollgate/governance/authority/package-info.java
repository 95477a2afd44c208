/** Who decides, by what is at stake: ladders of authority, laid down in the table {@code decision-authority}. */
@NamedInterface("authority")
@NullMarked
package dev.tollgate.governance.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
